import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ListPage } from './list-page';
import type { paths } from '../api/schema';

type Query = paths['/v1/calls']['get']['parameters']['query'];

/** Calls, newest first. */
export function CallsPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/calls' });
  const answer = useQuery({
    queryKey: ['calls', search],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/calls', { params: { query: search as Query }, signal })),
  });
  return <ListPage title="Calls" answer={answer} />;
}
