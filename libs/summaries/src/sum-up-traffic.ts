import { ask, column, rowReader } from '@sidetrack/database';
import { hourOf, IS_CALLBACK } from '@sidetrack/event-store';
import { readTrafficCounted } from '@sidetrack/views';
import type { ClientBase } from 'pg';
import { inTransaction } from './in-transaction.js';

/** Counted in a part of a second. */
const AT_ONCE = 100_000;

export interface TrafficTurn {
  /** The feed's horizon: everything up to it is there, or never will be. */
  readonly settled: number;
  /** No step is begun after this moment of `performance.now()`, but for the first. */
  readonly endsAt: number;
  readonly signal: AbortSignal;
  /** How many positions are gone through in one transaction. */
  readonly atOnce?: number;
}

/**
 * Counts the callbacks that nobody has counted yet, and says whether none is left up to the horizon. The connection has to
 * hold SUMMARISER_LOCK.
 *
 * Events are counted by their positions and not by the hours in which they came in. No transaction can bring an event up to
 * the horizon any more, and events never change: so each is counted once, for good. What comes late, out of a journal
 * say, has a later position, and adds to the count of its old hour when it is its turn. The counts and how far they reach
 * change in one transaction, so a reader of both knows which events to count besides.
 *
 * Whoever deletes events takes them off the counts in the same transaction.
 */
export async function sumUpTraffic(
  client: ClientBase,
  { settled, endsAt, signal, atOnce = AT_ONCE }: TrafficTurn,
): Promise<boolean> {
  let from = await readTrafficCounted(client);
  while (from < settled) {
    from = await sumUpFrom(client, from, Math.min(settled, from + atOnce));
    if (signal.aborted || performance.now() >= endsAt) break;
  }
  return from >= settled;
}

async function sumUpFrom(client: ClientBase, from: number, upTo: number): Promise<number> {
  await inTransaction(client, 'READ COMMITTED', async () => {
    await addCounts(client, from, upTo);
    await client.query(COUNTED, [upTo]);
  });
  return upTo;
}

/** Counts anew what was counted, for whoever does not believe it. How far the counts reach stays as it is. */
export async function recountTraffic(client: ClientBase): Promise<void> {
  await inTransaction(client, 'READ COMMITTED', async () => {
    // Whoever counts further meanwhile waits with what it adds.
    await client.query('LOCK TABLE traffic_counts IN SHARE ROW EXCLUSIVE MODE');
    await client.query('DELETE FROM traffic_counts');
    await addCounts(client, 0, await readTrafficCounted(client));
  });
}

const COUNT = `
  SELECT hour, account_sid, kind, count(*)::bigint AS events
    FROM (SELECT ${hourOf('received_at')} AS hour, account_sid, kind
            FROM events WHERE position > $1 AND position <= $2 AND ${IS_CALLBACK}) AS received
   GROUP BY hour, account_sid, kind`;

const ADD = `
  INSERT INTO traffic_counts AS known (length, beginning, account_sid, kind, events)
  SELECT span.length, date_bin(span.width, hour, TIMESTAMPTZ '2000-01-01 00:00:00Z'), account_sid, kind, sum(events)
    FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::bigint[]) AS counted (hour, account_sid, kind, events)
   CROSS JOIN (VALUES ('hour', interval '1 hour'), ('day', interval '24 hours')) AS span (length, width)
   GROUP BY 1, 2, 3, 4
  ON CONFLICT (length, beginning, account_sid, kind) DO UPDATE SET events = known.events + excluded.events`;

const COUNTED = `
  INSERT INTO traffic_counted (position) VALUES ($1)
  ON CONFLICT (is_only) DO UPDATE SET position = excluded.position`;

/** How many callbacks of a kind and an account came in within an hour. */
const readHourOfTraffic = rowReader({
  hour: column.time,
  accountSid: column.text,
  kind: column.text,
  events: column.number,
});

/** The callbacks between two positions, by hour; the first position is not among them. */
export const countTrafficBetween = (
  client: ClientBase,
  from: number,
  upTo: number,
): Promise<ReturnType<typeof readHourOfTraffic>[]> =>
  ask(client, { text: COUNT, values: [from, upTo] }, readHourOfTraffic);

async function addCounts(client: ClientBase, from: number, upTo: number): Promise<void> {
  const counted = await countTrafficBetween(client, from, upTo);
  await client.query(ADD, [
    counted.map(({ hour }) => hour),
    counted.map(({ accountSid }) => accountSid),
    counted.map(({ kind }) => kind),
    counted.map(({ events }) => events),
  ]);
}
