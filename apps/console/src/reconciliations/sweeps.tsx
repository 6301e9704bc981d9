import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';
import { WideTable } from '../shared/wide-table';
import { FINDINGS, listOf } from './in-words';
import type { Sweep } from './use-reconciliations';

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
      Account <span className="mono">{accountSid}</span>
    </Title>
    <WideTable label={`Lists of days of account ${accountSid}`} width={860} verticalSpacing={4} className="numbers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Day (UTC)</Table.Th>
          <Table.Th scope="col">Kind</Table.Th>
          {FINDINGS.map(({ name, label }) => (
            <Table.Th key={name} scope="col">
              {label}
            </Table.Th>
          ))}
          <Table.Th scope="col" w="30%">
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
    <Table.Th scope="row" className="nowrap">
      {sweep.day}
    </Table.Th>
    <Table.Td>{sweep.kind}</Table.Td>
    {FINDINGS.map(({ name, isFound }) => (
      <Table.Td key={name} fw={isFound && sweep[name] > 0 ? 600 : undefined}>
        {formatNumber(sweep[name])}
      </Table.Td>
    ))}
    <Table.Td style={sweep.problem === null ? undefined : { color: 'var(--sidetrack-warn)' }}>{listOf(sweep)}</Table.Td>
  </Table.Tr>
);
