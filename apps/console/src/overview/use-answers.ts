import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { RANGES, type RangeName } from './ranges';

/** Each question of the overview, asked anew while the page is open; the answers to one question serve all who ask it. */

const EVERY_MINUTE = { refetchInterval: 60_000, staleTime: 30_000 };

export type Audit = Schemas['AuditDto'];
export type Traffic = Schemas['TrafficDto'];
export type Waiting = Schemas['WaitingDto'];

/** What became of the messages that were first seen in the range. */
export function useDeliveries(range: RangeName): UseQueryResult<Audit> {
  const { interval } = RANGES[range];
  return useQuery({
    ...EVERY_MINUTE,
    queryKey: ['overview', 'deliveries', range],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/audit/deliveries', { params: { query: { since: range, interval } }, signal })),
  });
}

/** The same of as long a time before. */
export function useDeliveriesBefore(range: RangeName): UseQueryResult<Audit> {
  const query = { since: RANGES[range].before, until: range, interval: 'day' } as const;
  return useQuery({
    ...EVERY_MINUTE,
    queryKey: ['overview', 'before', range],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal })),
  });
}

/** How many callbacks of those messages came out of order: every single one is looked at, so it is asked rarely. */
export function useOrder(range: RangeName): UseQueryResult<Audit> {
  const query = { since: range, interval: 'day', include: 'order' } as const;
  return useQuery({
    staleTime: 300_000,
    queryKey: ['overview', 'order', range],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal })),
  });
}

/** The callbacks that were received in the range. */
export function useTraffic(range: RangeName): UseQueryResult<Traffic> {
  const query = { since: range, interval: RANGES[range].trafficInterval };
  return useQuery({
    ...EVERY_MINUTE,
    queryKey: ['overview', 'traffic', range],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/traffic', { params: { query }, signal })),
  });
}

/** What waits for a receipt, whenever it was sent. */
export function useWaiting(): UseQueryResult<Waiting> {
  return useQuery({
    ...EVERY_MINUTE,
    queryKey: ['overview', 'waiting'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/waiting', { signal })),
  });
}
