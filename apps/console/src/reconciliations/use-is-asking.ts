import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { Problem } from '../api/problem';

/** The first part of the keys of what a change of PROVIDER_ACCESS changes. */
export const IS_ASKING = 'is-asking';

/**
 * Whether PROVIDER_ACCESS lets this account be asked about at its provider; without an account, whether it lets any be
 * asked about. Undefined while that is not known.
 */
export function useIsAsking(accountSid?: string): boolean | undefined {
  const query = { since: '0d', accountSid };
  const { data } = useQuery({
    queryKey: [IS_ASKING, accountSid],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/lost-callbacks', { params: { query }, signal })),
    staleTime: 60_000,
  });
  return data?.isAsking;
}

/** Whether the API refused to ask for a SID: its only conflict is that PROVIDER_ACCESS does not name the account. */
export const isNoAccess = (error: Error | null): boolean => error instanceof Problem && error.status === 409;
