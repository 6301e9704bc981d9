import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { AccountLink } from '../shared/account-link';
import { formatNumber } from '../shared/format-number';
import { WideTable } from '../shared/wide-table';
import { LostDayRow } from './lost-day-row';
import type { LostOfDay } from './use-lost';

interface Props {
  readonly days: readonly LostOfDay[];
  readonly isAsking: boolean;
}

/** The days of each account, the latest first: those on which something was lost, and the others when asked for. */
export function LostDays({ days, isAsking }: Props): ReactElement | null {
  const [isAll, setAll] = useState(false);
  const told = days.filter(({ seen }) => seen > 0);
  const shown = isAll ? told : told.filter(isTelling);
  const left = told.length - shown.length;
  const accounts = [...new Set(shown.map(({ accountSid }) => accountSid))];
  if (told.length === 0) {
    return isAsking ? <Text size="sm">No list of a day in this time was read whole yet.</Text> : null;
  }
  return (
    <Stack gap="md" component="section" aria-label="By day">
      <Title order={2} size="h4">
        By day
      </Title>
      {accounts.map((accountSid) => (
        <OfAccount
          key={accountSid}
          accountSid={accountSid}
          days={shown.filter((day) => day.accountSid === accountSid)}
        />
      ))}
      {left > 0 && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {formatNumber(left)} {left === 1 ? 'list' : 'lists'} of days on which nothing was lost.
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
            Show all days
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const isTelling = ({ lost, unknown, disagreeing }: LostOfDay): boolean => lost + unknown + disagreeing > 0;

interface OfAccountProps {
  readonly accountSid: string;
  readonly days: readonly LostOfDay[];
}

function OfAccount({ accountSid, days }: OfAccountProps): ReactElement {
  const most = Math.max(...days.map(({ lossRate }) => lossRate ?? 0));
  return (
    <div>
      <Text size="sm" className="wrapped">
        Account <AccountLink accountSid={accountSid} />
      </Text>
      <WideTable
        label={`Lost callbacks of account ${accountSid} by day`}
        width={340}
        verticalSpacing={4}
        className="numbers"
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Day (UTC)</Table.Th>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Share lost</Table.Th>
            <Table.Th scope="col" visibleFrom="md" w="18%">
              Compared
            </Table.Th>
            <Table.Th scope="col">Ends lost</Table.Th>
            <Table.Th scope="col">Never called back</Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              Disagree
            </Table.Th>
            <Table.Th scope="col" visibleFrom="sm">
              At the provider
            </Table.Th>
            <Table.Th scope="col" visibleFrom="md">
              Undecided
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map((day) => (
            <LostDayRow key={`${day.day} ${day.kind}`} day={day} most={most} />
          ))}
        </Table.Tbody>
      </WideTable>
    </div>
  );
}
