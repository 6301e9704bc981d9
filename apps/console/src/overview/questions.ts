import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../api/client';
import type { Scope } from './scope';

/**
 * Each question of the overview, repeated while the page is open. Every component that asks the same question shares
 * the answer.
 */

/** The first part of the keys of all these queries. */
export const OVERVIEW = 'overview';

export const EVERY_MINUTE = { refetchInterval: 60_000, staleTime: 30_000 };

export type Audit = Schemas['AuditDto'];
export type Traffic = Schemas['TrafficDto'];
export type Waiting = Schemas['WaitingDto'];

/** What became of the messages that were first seen in the range. */
export const deliveriesOf = (scope: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'deliveries', scope],
    queryFn: ({ signal }) => {
      const { since, until, interval } = scope.range;
      const query = { since, until, interval, accountSid: scope.accountSid };
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/** The same for an equally long time before. */
export const deliveriesBefore = ({ range: { before }, accountSid }: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'before', before, accountSid],
    queryFn: ({ signal }) => {
      const query = { ...before, interval: 'day', accountSid } as const;
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/**
 * How many callbacks of those messages came out of order. The database has to look at every single callback for this,
 * so it is asked rarely.
 */
export const orderOf = ({ range: { since, until }, accountSid }: Scope) =>
  queryOptions({
    staleTime: 300_000,
    queryKey: [OVERVIEW, 'order', since, until, accountSid],
    queryFn: ({ signal }) => {
      const query = { since, until, interval: 'day', include: 'order', accountSid } as const;
      return dataOf(api.GET('/v1/audit/deliveries', { params: { query }, signal }));
    },
  });

/** The callbacks that were received in the range; nothing is asked where it is too long for that. */
export const trafficOf = ({ range: { since, until, trafficInterval }, accountSid }: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    enabled: trafficInterval !== null,
    queryKey: [OVERVIEW, 'traffic', since, until, accountSid],
    queryFn: ({ signal }) => {
      const query = { since, until, interval: trafficInterval ?? undefined, accountSid };
      return dataOf(api.GET('/v1/audit/traffic', { params: { query }, signal }));
    },
  });

/** Messages that wait for a receipt, whenever they were sent. */
export const waitingOf = ({ accountSid }: Pick<Scope, 'accountSid'>) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'waiting', accountSid],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/audit/waiting', { params: { query: { accountSid } }, signal })),
  });

/** Callbacks that never came, as far as the providers were asked in the range. */
export const lostCallbacksOf = ({ range: { since, until }, accountSid }: Scope) =>
  queryOptions({
    ...EVERY_MINUTE,
    queryKey: [OVERVIEW, 'lost-callbacks', since, until, accountSid],
    queryFn: ({ signal }) => {
      const query = { since, until, accountSid };
      return dataOf(api.GET('/v1/audit/lost-callbacks', { params: { query }, signal }));
    },
  });
