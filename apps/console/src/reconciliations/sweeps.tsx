import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { AccountLink } from '../shared/account-link';
import { formatNumber, NO_VALUE } from '../shared/format-number';
import { WideTable } from '../shared/wide-table';
import { FINDINGS, listOf } from './in-words';
import './reconciliations.css';
import type { Sweep } from './use-reconciliations';
import { wasRead } from './was-read';

/** From this width on all columns have room; below it the day says the rest. */
const WIDE = 'md';

/** The lists of the days of each account, latest first: what each said, and whether it was read whole. */
export function Sweeps({ sweeps }: { readonly sweeps: readonly Sweep[] }): ReactElement {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? sweeps : sweeps.filter(isTelling);
  const left = sweeps.length - shown.length;
  const accounts = [...new Set(shown.map(({ accountSid }) => accountSid))];
  return (
    <Stack gap="md">
      {accounts.map((accountSid) => (
        <OfAccount
          key={accountSid}
          accountSid={accountSid}
          sweeps={shown.filter((sweep) => sweep.accountSid === accountSid)}
        />
      ))}
      {left > 0 && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {accounts.length > 0 ? `${formatNumber(left)} more` : formatNumber(left)} {left === 1 ? 'list' : 'lists'} of
            days: empty, or not begun.
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
            Show all
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** A list that was read whole and is empty tells nothing, and neither does one that is not begun. */
const isTelling = ({ seen, complete, startedAt, problem }: Sweep): boolean =>
  seen > 0 || problem !== null || (startedAt !== null && !complete);

interface OfAccountProps {
  readonly accountSid: string;
  readonly sweeps: readonly Sweep[];
}

const OfAccount = ({ accountSid, sweeps }: OfAccountProps): ReactElement => (
  <Stack gap="xs" component="section" aria-label={`Days of account ${accountSid}`}>
    <Title order={2} size="h5">
      Account <AccountLink accountSid={accountSid} />
    </Title>
    <WideTable label={`Lists of days of account ${accountSid}`} width={300} verticalSpacing={4} className="numbers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Day (UTC)</Table.Th>
          <Table.Th scope="col" visibleFrom={WIDE}>
            Kind
          </Table.Th>
          {FINDINGS.map(({ name, label, isFound }) => (
            <Table.Th key={name} scope="col" visibleFrom={isFound ? undefined : WIDE}>
              {label}
            </Table.Th>
          ))}
          <Table.Th scope="col" w="30%" visibleFrom={WIDE}>
            List
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sweeps.map((sweep) => (
          <Row key={`${sweep.kind} ${sweep.day}`} sweep={sweep} />
        ))}
      </Table.Tbody>
    </WideTable>
  </Stack>
);

const Row = ({ sweep }: { readonly sweep: Sweep }): ReactElement => (
  <Table.Tr>
    <Table.Th scope="row">
      <span className="nowrap">{sweep.day}</span>
      <Text size="xs" fw={400} hiddenFrom={WIDE} className={lookOf(sweep)}>
        {sweep.kind}, {listOf(sweep)}
      </Text>
    </Table.Th>
    <Table.Td visibleFrom={WIDE}>{sweep.kind}</Table.Td>
    {FINDINGS.map(({ name, isFound }) => (
      <Table.Td key={name} visibleFrom={isFound ? undefined : WIDE} fw={isFound && sweep[name] > 0 ? 600 : undefined}>
        {wasRead(sweep) ? formatNumber(sweep[name]) : NO_VALUE}
      </Table.Td>
    ))}
    <Table.Td visibleFrom={WIDE} className={lookOf(sweep)}>
      {listOf(sweep)}
    </Table.Td>
  </Table.Tr>
);

const lookOf = ({ problem }: Sweep): string | undefined => (problem === null ? undefined : 'problem-of-run');
