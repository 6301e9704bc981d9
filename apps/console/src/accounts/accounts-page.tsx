import { Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { breakdownOf } from '../overview/dimensions/breakdown-question';
import '../overview/overview.css';
import { rangeOf } from '../overview/overview-search';
import { RangeChoice } from '../overview/range/range-choice';
import { A_WEEK } from '../overview/ranges';
import type { Scope } from '../overview/scope';
import { EmptyState } from '../shared/empty-state';
import { formatNumber } from '../shared/format-number';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { SkeletonRows } from '../shared/skeleton-rows';
import { ALL_ACCOUNTS, SILENT_ACCOUNTS } from './account-questions';
import { AccountRow } from './account-row';
import { accountRows } from './account-rows';
import './accounts.css';

/** All accounts: how much comes of each, how well it arrives, when it was last heard of, and which of them are silent. */
export function AccountsPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/accounts' });
  const navigate = useNavigate();
  const scope: Scope = { range: rangeOf(search, A_WEEK) };
  const accounts = useInfiniteQuery(ALL_ACCOUNTS);
  const rates = useQuery(breakdownOf(scope, { by: 'account' }));
  const breakdown = rates.data;
  const { data: silent } = useQuery(SILENT_ACCOUNTS);
  const { data, error, hasNextPage } = accounts;
  const rows =
    data &&
    accountRows(
      data.pages.flatMap((page) => page.data),
      breakdown,
      silent?.data ?? [],
    );
  return (
    <Page
      title="Accounts"
      actions={
        <RangeChoice
          search={search}
          byDefault={A_WEEK}
          onChange={(time) => void navigate({ to: '/accounts', search: time })}
        />
      }
    >
      {error && <ProblemAlert error={error} onRetry={() => void accounts.refetch()} />}
      {!error && rates.error && <ProblemAlert error={rates.error} onRetry={() => void rates.refetch()} />}
      {rows === undefined && !error && <SkeletonRows rows={8} height={56} />}
      {rows?.length === 0 && (
        <EmptyState title="No account yet">
          An account appears here with its first callback. Nothing has to be set up for it.
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <Table className="numbers accounts" verticalSpacing="xs" horizontalSpacing="xs" aria-label="Accounts">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Account</Table.Th>
              <Table.Th scope="col">Messages</Table.Th>
              <Table.Th scope="col">Delivery rate</Table.Th>
              <Table.Th scope="col" className="strip-beside">
                Failed, of what was sent out
              </Table.Th>
              <Table.Th scope="col" className="last-heard">
                Last callback
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <AccountRow key={row.account.accountSid} row={row} isKnown={breakdown !== undefined} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={accounts.isFetchingNextPage}
          onClick={() => void accounts.fetchNextPage()}
        >
          More accounts
        </Button>
      )}
      {breakdown !== undefined && breakdown.valueCount > breakdown.values.length && (
        <Text size="sm" c="dimmed">
          Rates are shown of the {formatNumber(breakdown.values.length)} accounts with the most messages. The page of an
          account has its own.
        </Text>
      )}
    </Page>
  );
}
