import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

/** So many are offered. Any other SID can be entered. */
const MOST_OFFERED = 1_000;

/** The SIDs of all accounts, the one that was heard of last first; none while they are not known. */
export function useAccounts(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['accounts', 'offered'],
    staleTime: 300_000,
    queryFn: ({ signal }) => dataOf(api.GET('/v1/accounts', { params: { query: { limit: MOST_OFFERED } }, signal })),
    select: ({ data: accounts }) =>
      accounts
        .toSorted((a, b) => (b.lastCallbackAt ?? '').localeCompare(a.lastCallbackAt ?? ''))
        .map(({ accountSid }) => accountSid),
  });
  return data ?? [];
}
