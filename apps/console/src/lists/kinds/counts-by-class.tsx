import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api, dataOf } from '../../api/client';
import type { paths } from '../../api/schema';
import { AnchorLink } from '../../shared/anchor-link';
import { formatCount } from '../../shared/format-count';
import { ProblemAlert } from '../../shared/problem-alert';
import type { ListFilters } from '../filters/list-search';

type Query = NonNullable<paths['/v1/audit/discrepancies']['get']['parameters']['query']>;

/**
 * How many discrepancies of each class there are on all pages. The counts are asked for separately, so that the rows do
 * not wait for them.
 */
export function CountsByClass({ filters }: { readonly filters: ListFilters }): ReactElement {
  const { data, error, refetch } = useQuery({
    queryKey: ['discrepancies-counted', filters],
    queryFn: ({ signal }) => {
      const query = { ...filters, include: 'counts', limit: 1 } as Query;
      return dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }));
    },
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <Group gap="md" mih={22} role="group" aria-label="How many of each class">
      {Object.entries(data?.counts ?? {}).map(([name, count]) => (
        <Text key={name} size="sm">
          <AnchorLink to="/discrepancies" search={{ ...filters, class: [name] }} inherit>
            {name}
          </AnchorLink>{' '}
          <Text span inherit fw={600}>
            {formatCount(count)}
          </Text>
        </Text>
      ))}
    </Group>
  );
}
