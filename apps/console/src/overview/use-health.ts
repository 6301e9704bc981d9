import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

const EVERY_MS = 10_000;

/** One check of the readiness, as the API reports it. */
export interface Check {
  readonly status: 'up' | 'down';
  readonly message?: string;
  readonly [fact: string]: unknown;
}

/** The checks by their names. An answer of 503 says which of them failed, and is as good an answer. */
export function useReadiness(): UseQueryResult<Readonly<Record<string, Check>>> {
  return useQuery({
    queryKey: ['overview', 'readiness'],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) => {
      const { data, error } = await api.GET('/health/ready', { signal });
      const details = (data ?? error)?.details;
      if (details === undefined) throw new Error('The readiness could not be read.');
      return details as Record<string, Check>;
    },
  });
}

export interface Quarantined {
  /** Genuine callbacks that could not be read or kept. */
  readonly callbacks: number;
  /** Samples of requests whose signature was wrong. */
  readonly wrongSignatures: number;
}

/** How much of what was refused waits for somebody. */
export function useQuarantined(): UseQueryResult<Quarantined> {
  return useQuery({
    queryKey: ['overview', 'quarantined'],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) => {
      const { data } = await dataOf(api.GET('/v1/quarantine/reasons', { signal }));
      const waiting = data.reduce((sum, reason) => sum + reason.waiting, 0);
      const wrongSignatures = data.find(({ reason }) => reason === 'signature')?.waiting ?? 0;
      return { callbacks: waiting - wrongSignatures, wrongSignatures };
    },
  });
}
