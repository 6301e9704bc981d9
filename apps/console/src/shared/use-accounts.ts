import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

/** The API gives no more at once. Of even more accounts, one is found by entering its whole SID. */
const MOST = 1_000;

const RARELY_MS = 300_000;

const NONE: readonly string[] = [];

/**
 * The SIDs of all accounts of which anything is known; none until they are there.
 *
 * @param isWanted whether anybody is about to choose one: before that they are not asked for
 */
export function useAccounts(isWanted: boolean): readonly string[] {
  const { data } = useQuery({
    queryKey: ['account-sids'],
    queryFn: async ({ signal }) => {
      const { data: accounts } = await dataOf(api.GET('/v1/accounts', { params: { query: { limit: MOST } }, signal }));
      return accounts.map(({ accountSid }) => accountSid);
    },
    enabled: isWanted,
    staleTime: RARELY_MS,
  });
  return data ?? NONE;
}
