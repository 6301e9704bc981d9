import { KINDS, type CallbackEvent, type Kind } from '@sidetrack/domain';
import { connectAsService } from '@sidetrack/database';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

const WRITERS = 8;
const ROUNDS = 12;
/** A batch of fewer kinds is another statement: every other writer runs two of those. */
const PARTS: readonly (readonly (readonly Kind[])[])[] = [[KINDS], [['message', 'recording'], ['call']]];

describe('writers that append the same events in different orders', () => {
  let database: ClonedDatabase;
  let pools: pg.Pool[];

  beforeAll(async () => {
    database = await cloneDatabase();
    pools = Array.from({ length: WRITERS }, () => connectAsService(database.ingestUrl, { max: 1 }));
  });

  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.close();
  });

  it('wait for each other and never deadlock, and each event is stored once', async () => {
    const writers = pools.map((pool) => createAppendEvents(pool, PROJECTIONS));
    const appended: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const events = eventsOfRound(round);
      const orders = fc.sample(fc.shuffledSubarray(events, { minLength: events.length }), WRITERS);
      appended.push(
        ...(await Promise.all(writers.map((append, index) => appendIn(PARTS[index % 2]!, append, orders[index]!)))),
      );
    }
    const total = ROUNDS * eventsOfRound(0).length;
    expect(appended.reduce((sum, count) => sum + count, 0)).toBe(total);
    const counted = await pools[0]!.query<{ events: number; counted: number; deadlocks: number }>(
      `SELECT (SELECT count(*)::integer FROM events) AS events,
              (SELECT sum(event_count)::integer FROM
                (SELECT event_count FROM messages UNION ALL SELECT event_count FROM calls
                 UNION ALL SELECT event_count FROM recordings) AS rows) AS counted,
              (SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()) AS deadlocks`,
    );
    expect(counted.rows).toEqual([{ events: total, counted: total, deadlocks: 0 }]);
  });
});

/** 300 events over four SIDs of each kind: rows of all three projections are shared by all writers. */
function eventsOfRound(round: number): CallbackEvent[] {
  return Array.from({ length: 300 }, (_, n) =>
    given({ kind: KINDS[n % 3]!, sid: `s-${n % 4}`, status: 'queued', params: { Round: String(round), N: String(n) } }),
  );
}

/** Gives how many of them were new. */
async function appendIn(
  parts: readonly (readonly Kind[])[],
  append: AppendEvents,
  events: readonly CallbackEvent[],
): Promise<number> {
  let appended = 0;
  for (const kinds of parts) appended += await append(events.filter(({ kind }) => kinds.includes(kind)));
  return appended;
}
