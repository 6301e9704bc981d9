import { Button, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { AnchorLink } from '../shared/anchor-link';
import { useClock } from '../shared/clock';
import { EmptyState } from '../shared/empty-state';
import { describedFilter } from './filters/described-filter';
import { isSet, without } from './filters/filter';
import type { ListKind, Resource } from './kinds/list-kind';
import { filtersOf, type ListFilters } from './filters/list-search';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly filters: ListFilters;
  /** The account that was chosen for all pages. */
  readonly account: string | null;
  readonly onChange: (filters: ListFilters) => void;
}

/** A list without rows, and what to do about it. */
export function EmptyList<Row extends Resource>(props: Props<Row>): ReactElement {
  const { kind, filters, account } = props;
  if (kind.filters.some((filter) => isSet(filter, filters))) return <NothingMatches {...props} />;
  if (kind.name === 'discrepancies') {
    return (
      <EmptyState title="No discrepancies">
        No message is overdue, stalled or contradicted. See <AnchorLink to="/messages">all messages</AnchorLink>.
      </EmptyState>
    );
  }
  if (account !== null) {
    return (
      <EmptyState title={`No ${kind.noun} of this account`}>
        Only <span className="mono">{account}</span> is shown; the navigation has the others.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`No ${kind.noun} has come in yet`}>
      The <AnchorLink to="/">overview</AnchorLink> says which callback URLs to set, and how to try it out.
    </EmptyState>
  );
}

/**
 * Finds the filter that leaves no rows. The list is tried without each filter, and filters whose removal helps are
 * offered.
 */
function NothingMatches<Row extends Resource>({ kind, filters, account, onChange }: Props<Row>): ReactElement {
  const { zone } = useClock();
  const set = kind.filters.filter((filter) => isSet(filter, filters));
  const found = useQueries({
    queries: set.map((filter) => {
      const looser = filtersOf({ accountSid: account ?? undefined, ...without(filter, filters) });
      return {
        queryKey: ['list-has-rows', kind.name, looser],
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (await kind.read({ ...looser, limit: 1 }, signal)).data.length > 0,
      };
    }),
  });
  const helpful = set.filter((_, index) => found[index]?.data === true);
  const isTried = found.every(({ isPending }) => !isPending);
  return (
    <EmptyState title={`No ${kind.noun} matches these filters`}>
      <Stack align="center" gap="xs">
        <Text size="sm">{adviceOf(set.length, helpful.length, isTried)}</Text>
        {helpful.map((filter) => (
          <Button
            key={filter.label}
            size="compact-sm"
            variant="default"
            onClick={() => onChange(without(filter, filters))}
          >
            Without {filter.label}: {describedFilter(filter, filters, zone)}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => onChange({})}>
          Clear filters
        </Button>
      </Stack>
    </EmptyState>
  );
}

function adviceOf(set: number, helpful: number, isTried: boolean): string {
  if (!isTried) return 'Trying which of them leaves nothing …';
  if (helpful > 0) return `There are some without ${helpful === 1 ? 'this one' : 'one of these'}:`;
  return set > 1 ? 'There are none with any one of them taken away, either.' : 'There are none without it, either.';
}
