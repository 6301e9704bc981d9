import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ListPage } from './list-page';
import type { paths } from '../api/schema';

type Query = paths['/v1/recordings']['get']['parameters']['query'];

/** Recordings, newest first. */
export function RecordingsPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/recordings' });
  const answer = useQuery({
    queryKey: ['recordings', search],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/recordings', { params: { query: search as Query }, signal })),
  });
  return <ListPage title="Recordings" answer={answer} />;
}
