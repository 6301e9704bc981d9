import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement } from 'react';
import { AccountLink } from '../shared/account-link';
import { AnchorLink } from '../shared/anchor-link';
import { formatNumber, formatShare } from '../shared/format-number';
import { accountsOf, sumOf, type LostOfAccount, type LostOfDay } from './lost-by-account';
import { Panel } from './panel';
import { lostCallbacksOf } from './questions';
import { ofAccount, type Scope } from './scope';

const HEIGHT = 190;

const LISTS = ['messages', 'calls', 'recordings'] as const;

/** The classes of what is counted here. */
const LOST = ['callback-lost', 'unknown-here'] as const;

/**
 * How many callbacks never came, by account and day. Where no provider is asked there is nothing to say, and nothing is
 * shown; nor is any room kept until that is known, so it stands below everything else.
 */
export function LostCallbacksPanel({ scope }: { readonly scope: Scope }): ReactElement | null {
  const answer = useQuery(lostCallbacksOf(scope));
  const { since, until } = scope.range;
  if (answer.data?.isAsking !== true) return null;
  return (
    <Panel
      title="Lost callbacks"
      about="Of what the providers had on each day (UTC), how much ended without a callback that said so."
      answer={answer}
      height={HEIGHT}
    >
      {({ data }) => {
        const accounts = accountsOf(data);
        return (
          <Stack gap="md" data-chart="lost-callbacks">
            {accounts.length === 0 && <Text size="sm">No list of a day in this time was read whole yet.</Text>}
            {accounts.map((account) => (
              <OfAccount key={account.accountSid} account={account} />
            ))}
            <Text size="sm">
              They are under{' '}
              {LISTS.map((list, place) => (
                <Fragment key={list}>
                  {place > 0 && ', '}
                  <AnchorLink
                    to={`/${list}`}
                    search={{ class: [...LOST], since, until, ...ofAccount(scope) }}
                    underline="always"
                  >
                    {list}
                  </AnchorLink>
                </Fragment>
              ))}
              ; what was asked is under{' '}
              <AnchorLink to="/reconciliations" underline="always">
                reconciliations
              </AnchorLink>
              .
            </Text>
          </Stack>
        );
      }}
    </Panel>
  );
}

function OfAccount({ account: { accountSid, days } }: { readonly account: LostOfAccount }): ReactElement {
  const { decided, missing, share } = sumOf(days);
  const most = Math.max(...days.map((day) => day.share ?? 0));
  const caption = `Lost callbacks of account ${accountSid} by day`;
  return (
    <div>
      <Text size="sm">
        <AccountLink accountSid={accountSid} />: <strong>{formatShare(share)}</strong> lost, {formatNumber(missing)} of{' '}
        {formatNumber(decided)}
      </Text>
      <div className="table-room" role="region" aria-label={caption} tabIndex={0}>
        <Table verticalSpacing={4} horizontalSpacing={6} stickyHeader aria-label={caption}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Day (UTC)</Table.Th>
              <Table.Th scope="col">Share</Table.Th>
              <Table.Th scope="col" visibleFrom="sm" w="30%">
                Compared
              </Table.Th>
              <Table.Th scope="col">Lost</Table.Th>
              <Table.Th scope="col">Never called back</Table.Th>
              <Table.Th scope="col">At the provider</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((day) => (
              <Row key={day.day} day={day} most={most} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

const Row = ({ day, most }: { readonly day: LostOfDay; readonly most: number }): ReactElement => (
  <Table.Tr>
    <Table.Th scope="row" className="nowrap">
      {day.day}
    </Table.Th>
    <Table.Td className="nowrap">{formatShare(day.share)}</Table.Td>
    <Table.Td visibleFrom="sm">
      <svg width="100%" height="10" aria-hidden="true" focusable="false">
        <rect width={`${most > 0 ? ((day.share ?? 0) / most) * 100 : 0}%`} height="10" fill="var(--chart-failed)" />
      </svg>
    </Table.Td>
    <Table.Td>{formatNumber(day.lost)}</Table.Td>
    <Table.Td>{formatNumber(day.unknown)}</Table.Td>
    <Table.Td>{formatNumber(day.seen)}</Table.Td>
  </Table.Tr>
);
