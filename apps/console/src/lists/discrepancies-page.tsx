import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ListPage } from './list-page';
import type { paths } from '../api/schema';

type Query = paths['/v1/audit/discrepancies']['get']['parameters']['query'];

/** Messages that are not as they should be, oldest first. */
export function DiscrepanciesPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/discrepancies' });
  const answer = useQuery({
    queryKey: ['discrepancies', search],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/discrepancies', { params: { query: search as Query }, signal })),
  });
  return <ListPage title="Discrepancies" answer={answer} />;
}
