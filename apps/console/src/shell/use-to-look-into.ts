import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import { useQuarantined } from '../quarantine/use-quarantine';
import { useAccount } from '../shared/account';
import type { PageLink } from './pages';

/** The database has to look at each one to count them, so it is asked rarely. */
const EVERY_MS = 300_000;
const RARELY = { refetchInterval: EVERY_MS, staleTime: EVERY_MS / 2, retry: false } as const;

const discrepanciesOf = (accountSid: string | undefined) =>
  queryOptions({
    ...RARELY,
    queryKey: ['to-look-into', 'discrepancies', accountSid],
    queryFn: async ({ signal }) => {
      const query = { include: 'counts', limit: 1, accountSid } as const;
      return sumOf((await dataOf(api.GET('/v1/audit/discrepancies', { params: { query }, signal }))).counts);
    },
  });

const absencesOf = (accountSid: string | undefined) =>
  queryOptions({
    ...RARELY,
    queryKey: ['to-look-into', 'absences', accountSid],
    queryFn: async ({ signal }) => {
      const query = { limit: 1, accountSid };
      return sumOf((await dataOf(api.GET('/v1/audit/absences', { params: { query }, signal }))).counts);
    },
  });

/** How much there is to look into, by the page that has it. */
export type ToLookInto = Readonly<Partial<Record<PageLink['to'], number>>>;

/**
 * How much there is to look into on each page, of the chosen account; of refused callbacks, of all accounts. What is not
 * known, or cannot be asked for just now, has no count.
 */
export function useToLookInto(): ToLookInto {
  const accountSid = useAccount() ?? undefined;
  const discrepancies = useQuery(discrepanciesOf(accountSid));
  const absences = useQuery(absencesOf(accountSid));
  const quarantined = useQuarantined();
  return {
    '/discrepancies': discrepancies.data,
    '/absences': absences.data,
    '/quarantine': quarantined.data?.callbacks,
  };
}

const sumOf = (counts: Readonly<Record<string, number>> | null): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
