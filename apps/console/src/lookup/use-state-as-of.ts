import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { Lookup, Resource } from './use-lookup';

/** The state as it was known at a time. Asks nothing while no time is chosen. */
export function useStateAsOf({ kind, sid, accountSid }: Lookup, asOf: string | undefined): UseQueryResult<Resource> {
  const params = { path: { sid }, query: { accountSid, asOf } };
  return useQuery<Resource>({
    queryKey: ['as-of', kind, sid, accountSid, asOf],
    queryFn: ({ signal }) => {
      if (kind === 'message') return dataOf(api.GET('/v1/messages/{sid}', { params, signal }));
      if (kind === 'call') return dataOf(api.GET('/v1/calls/{sid}', { params, signal }));
      return dataOf(api.GET('/v1/recordings/{sid}', { params, signal }));
    },
    enabled: asOf !== undefined,
  });
}
