import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { api, dataOf } from '../api/client';
import { ListPage } from './list-page';
import type { paths } from '../api/schema';

type Query = paths['/v1/messages']['get']['parameters']['query'];

/** Messages, newest first. */
export function MessagesPage(): ReactElement {
  const search = useSearch({ from: '/signed-in/messages' });
  const answer = useQuery({
    queryKey: ['messages', search],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/messages', { params: { query: search as Query }, signal })),
  });
  return <ListPage title="Messages" answer={answer} />;
}
