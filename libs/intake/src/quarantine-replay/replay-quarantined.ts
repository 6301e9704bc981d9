import type { CallbackEvent, Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { findQuarantined } from '../quarantine/read-quarantine.js';
import { rightRouteOf, type Quarantined, type ReplayOutcome } from '../quarantine/quarantined.js';
import { readArrival } from '../read-arrival.js';
import type { Rejection } from '../rejection.js';
import { appendAlone } from './append-alone.js';
import { authenticateEntry, type ReplayRefusal, type Signing } from './authenticate-entry.js';
import { recordOutcome } from './record-outcome.js';

export interface ReplayOptions {
  readonly pool: Pool;
  /** Appends events and gives how many were new. */
  readonly append: (events: readonly CallbackEvent[]) => Promise<number>;
  /** What signatures are checked against; null when no keys are at hand. */
  readonly signing: Signing | null;
  readonly now: () => Date;
}

export type Replay =
  | { readonly result: 'unknown' }
  | (Extract<ReplayOutcome, { readonly result: 'stored' | 'repeat' }> & {
      readonly handledAt: Date;
      /** Nothing was done: an earlier replay had come to this. */
      readonly isAlreadyReplayed: boolean;
    })
  | ({ readonly result: 'refused' } & ReplayRefusal);

/**
 * Sends a quarantined request the way of every callback once more, as if it came in now, but with its original time of
 * receipt. `route` sends it to another route. Without one, a callback that came to the route of another kind goes to its
 * own, and every other one to where it came.
 */
export type ReplayQuarantined = (id: string, route?: Kind) => Promise<Replay>;

type Refused = Extract<Replay, { readonly result: 'refused' }>;

/** Rejects with the database's error when nothing could be stored right now. */
export function createReplay(options: ReplayOptions): ReplayQuarantined {
  return async (id, route) => {
    const entry = await findQuarantined(options.pool, id);
    if (entry === null) return { result: 'unknown' };
    if (entry.state === 'replayed' && entry.outcome !== null && entry.outcome.result !== 'refused') {
      return { ...entry.outcome, handledAt: entry.handledAt ?? entry.receivedAt, isAlreadyReplayed: true };
    }
    const handledAt = options.now();
    const outcome = await tryAgain(entry, route ?? rightRouteOf(entry) ?? entry.route, options);
    await recordOutcome(options.pool, entry, outcome, handledAt);
    return outcome.result === 'refused' ? outcome : { ...outcome, handledAt, isAlreadyReplayed: false };
  };
}

/** The way of every callback: verify → parse → validate → translate → append. */
async function tryAgain(
  entry: Quarantined,
  route: Kind,
  { append, signing }: ReplayOptions,
): Promise<Exclude<ReplayOutcome, { readonly result: 'refused' }> | Refused> {
  const authenticated = await authenticateEntry(entry, route, signing);
  if (!authenticated.ok) return { result: 'refused', ...authenticated.refusal };
  const reading = readArrival(authenticated.arrival);
  if (!reading.ok) return refuse(reading.rejection);
  const appended = await appendAlone(append, reading.event);
  if (typeof appended !== 'number') return refuse(appended);
  const { kind, accountSid, sid, status } = reading.event;
  return { result: appended > 0 ? 'stored' : 'repeat', kind, accountSid, sid, status };
}

const refuse = ({ reason: code, detail, problems }: Rejection): Refused => ({
  result: 'refused',
  code,
  detail,
  problems,
});
