import { Group, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../../api/client';
import { queryClient } from '../../api/query-client';
import type { paths } from '../../api/schema';
import { AnchorLink } from '../../shared/anchor-link';
import { classInWords } from '../../shared/class-phrase';
import { formatNumber } from '../../shared/format-number';
import { ProblemAlert } from '../../shared/problem-alert';
import { DISCREPANCY_CLASSES } from '../filters/classes';
import { withoutOrder, type ListFilters } from '../filters/list-search';
import type { RowCount } from './list-kind';

type Query = NonNullable<paths['/v1/audit/discrepancies']['get']['parameters']['query']>;

/** One question for the counts, which several parts of the page show. */
const countsOf = (asked: ListFilters) => {
  const filters = withoutOrder(asked);
  return queryOptions({
    queryKey: ['discrepancies-counted', filters],
    queryFn: ({ signal }) => {
      const query = { ...filters, include: 'counts', limit: 1 } as Query;
      return dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
    },
  });
};

/**
 * How many discrepancies of each class there are on all pages. The counts are asked for separately, so that the rows do
 * not wait for them.
 */
export function CountsByClass({ filters }: { readonly filters: ListFilters }): ReactElement {
  const { data, error, refetch } = useQuery(countsOf(filters));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Group gap="md" mih={22} role="group" aria-label="How many of each class">
      {Object.entries(data?.counts ?? {}).map(([name, count]) => (
        <Text key={name} size="sm">
          <AnchorLink to="/discrepancies" search={{ ...filters, class: [name] }}>
            {classInWords(name)}
          </AnchorLink>{' '}
          <Text span inherit fw={600}>
            {formatNumber(count)}
          </Text>
        </Text>
      ))}
    </Group>
  );
}

/**
 * How many there are in all. A message can be of one class of each family, so the sum of both families could be too
 * large.
 */
export async function countAll(filters: ListFilters): Promise<RowCount | null> {
  const { counts } = await queryClient.fetchQuery(countsOf(filters));
  const names = Object.keys(counts ?? {});
  const ofProvider = names.filter((name) => DISCREPANCY_CLASSES.some(({ word }) => word === name));
  if (counts === null || (ofProvider.length > 0 && ofProvider.length < names.length)) return null;
  return { rows: Object.values(counts).reduce((sum, count) => sum + count, 0), isExact: true };
}
