import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import { RANGES, type RangeName } from './ranges';

/**
 * Each question of the overview, repeated while the page is open. Every component that asks the same question shares
 * the answer.
 */

/** The first part of the keys of all these queries. */
export const OVERVIEW = 'overview';

const EVERY_MINUTE = { refetchInterval: 60_000, staleTime: 30_000 };

export type Audit = Schemas['AuditDto'];
export type Traffic = Schemas['TrafficDto'];
export type Waiting = Schemas['WaitingDto'];

/** What became of the messages that were first seen in the range. */
export const deliveriesOf = (range: RangeName) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'deliveries', range],
    queryFn: ({ signal }) => {
      const query = { since: range, interval: RANGES[range].interval };
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/** The same for an equally long time before. */
export const deliveriesBefore = (range: RangeName) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'before', range],
    queryFn: ({ signal }) => {
      const query = { since: RANGES[range].before, until: range, interval: 'day' } as const;
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/**
 * How many callbacks of those messages came out of order. The database has to look at every single callback for this,
 * so it is asked rarely.
 */
export const orderOf = (range: RangeName) =>
  queryOptions({
    staleTime: 300_000,
    queryKey: [OVERVIEW, 'order', range],
    queryFn: ({ signal }) => {
      const query = { since: range, interval: 'day', include: 'order' } as const;
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/** The callbacks that were received in the range. */
export const trafficOf = (range: RangeName) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'traffic', range],
    queryFn: ({ signal }) => {
      const query = { since: range, interval: RANGES[range].trafficInterval };
      return dataOf(api.GET('/v1/audit/traffic', { params: { query }, signal }));
    },
  });

/** Messages that wait for a receipt, whenever they were sent. */
export const WAITING = queryOptions({
  ...EVERY_MINUTE,
  queryKey: [OVERVIEW, 'waiting'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/waiting', { signal })),
});

/** Callbacks that never came, as far as the providers were asked in the range. */
export const lostCallbacksOf = (range: RangeName) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'lost-callbacks', range],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/audit/lost-callbacks', { params: { query: { since: range } }, signal })),
  });
