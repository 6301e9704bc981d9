import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorCode } from '../shared/error-code';
import { CountLink } from './chart/count-link';
import { within } from './chart/list-link';
import { Panel } from './panel';
import { deliveriesBefore, deliveriesOf, type Audit } from './questions';
import { ofAccount, type Scope } from './scope';

const MOST_SHOWN = 8;
const HEIGHT = 230;

/**
 * The most frequent error codes, compared with an equally long time before. A code that is new, or that grows, deserves
 * a look.
 */
export function ErrorCodesPanel({ scope }: { readonly scope: Scope }): ReactElement {
  const before = useQuery(deliveriesBefore(scope));
  return (
    <Panel
      title="Error codes"
      about="Of messages first seen in this time, and in as long a time before."
      answer={useQuery(deliveriesOf(scope))}
      height={HEIGHT}
    >
      {(audit) => <ErrorCodes audit={audit} before={before.data} scope={scope} />}
    </Panel>
  );
}

interface Props {
  readonly audit: Audit;
  readonly before: Audit | undefined;
  readonly scope: Scope;
}

function ErrorCodes({ audit, before, scope }: Props): ReactElement {
  const now = audit.total.byErrorCode as Readonly<Record<string, number>>;
  const then = (before?.total.byErrorCode ?? {}) as Readonly<Record<string, number>>;
  const codes = [...new Set([...Object.keys(now), ...Object.keys(then)])]
    .toSorted((a, b) => (now[b] ?? 0) - (now[a] ?? 0) || (then[b] ?? 0) - (then[a] ?? 0))
    .slice(0, MOST_SHOWN);
  if (codes.length === 0) return <Text size="sm">No message has one.</Text>;
  const most = Math.max(...codes.map((code) => Math.max(now[code] ?? 0, then[code] ?? 0)));
  const linkTo = (code: string, stretch: Audit) => ({
    to: '/messages' as const,
    search: { errorCode: [code], ...ofAccount(scope), ...within(stretch) },
  });
  return (
    <Table data-chart="error-codes" className="numbers" verticalSpacing={4} horizontalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Code</Table.Th>
          <Table.Th scope="col">Messages</Table.Th>
          <Table.Th scope="col">Before</Table.Th>
          <Table.Th scope="col" visibleFrom="xs" w="20%">
            Both
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {codes.map((code) => (
          <Table.Tr key={code} data-value={code}>
            <Table.Th scope="row">
              <ErrorCode code={code} withMeaning />
            </Table.Th>
            <Table.Td>
              <CountLink count={now[code] ?? 0} link={linkTo(code, audit)} />
            </Table.Td>
            <Table.Td>
              {before === undefined ? '…' : <CountLink count={then[code] ?? 0} link={linkTo(code, before)} />}
            </Table.Td>
            <Table.Td visibleFrom="xs">
              <TwoBars now={(now[code] ?? 0) / most} before={(then[code] ?? 0) / most} code={code} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Both bars of a code, one above the other, as shares of the longest bar. */
function TwoBars({ now, before, code }: { readonly now: number; readonly before: number; readonly code: string }) {
  return (
    <svg width="100%" height="18" aria-hidden="true" focusable="false">
      <rect width={`${now * 100}%`} height="8" fill="var(--chart-failed)" data-code={code} data-series="now" />
      <rect
        y="10"
        width={`${before * 100}%`}
        height="6"
        fill="var(--chart-receipt-not-expected)"
        data-code={code}
        data-series="before"
      />
    </svg>
  );
}
