import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';

const EVERY_MS = 2_000;

/** Whether any callback was ever stored. The question is repeated until one was. */
export const HAS_CALLBACKS = queryOptions({
  queryKey: ['has-callbacks'],
  queryFn: async ({ signal }) =>
    (await dataOf(api.GET('/v1/feed', { params: { query: { limit: 1 } }, signal }))).data.length > 0,
  staleTime: (query) => (query.state.data === true ? Infinity : 0),
  refetchInterval: (query) => (query.state.data === true ? false : EVERY_MS),
});
