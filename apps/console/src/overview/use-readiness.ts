import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '../api/client';

const EVERY_MS = 10_000;

/** One check of the readiness, as the API reports it. */
export interface Check {
  readonly status: 'up' | 'down';
  readonly message?: string;
  readonly [fact: string]: unknown;
}

/** An ingest door, on whatever machine it runs, as it last reported itself. */
export interface IngestDoor {
  readonly door: string;
  readonly state: 'taking' | 'refusing' | 'missed';
  readonly heardSecondsAgo: number;
  readonly messages: readonly string[];
}

export const doorsOf = (checks: Readonly<Record<string, Check>> | undefined): readonly IngestDoor[] =>
  (checks?.['doors']?.['list'] ?? []) as readonly IngestDoor[];

/** The checks by their names. A 503 also has all checks, and says which of them failed. */
export const READINESS = queryOptions({
  queryKey: ['readiness'],
  refetchInterval: EVERY_MS,
  queryFn: async ({ signal }) => {
    const { data, error } = await api.GET('/health/ready', { signal });
    const answer = data ?? error;
    const details = answer !== undefined && 'details' in answer ? answer.details : undefined;
    if (details === undefined) throw new Error('The readiness could not be read.');
    return details as Record<string, Check>;
  },
});

export const useReadiness = (): UseQueryResult<Readonly<Record<string, Check>>> => useQuery(READINESS);
