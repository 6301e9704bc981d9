import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { proveState } from '../support/verify-log.js';

const WRITERS = 20;
const BATCHES = 10;
const SIDS = ['SM1', 'SM2', 'SM3'];

let database: ClonedDatabase;
let pool: pg.Pool;
let writers: pg.Pool[];

beforeAll(async () => {
  database = await cloneDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  writers = Array.from({ length: WRITERS }, () => connectAsService(database.ingestUrl, { max: 2 }));
  // A pool ends a little before its connections do; dropping the database ends those that are left.
  for (const each of [pool, ...writers]) each.on('error', () => undefined);
});

afterAll(async () => {
  await Promise.all([pool, ...writers].map((each) => each.end()));
  await database.close();
});

it('twenty writers, two connections each, lose nothing on three messages, however they collide', async () => {
  const batchOf = (writer: number, batch: number) =>
    SIDS.flatMap((sid, place) => [
      // Its own, one that the neighbour sends as well, and one that all send: new once, then an exact repeat.
      given({ kind: 'message', sid, status: 'queued', params: { By: `${writer}-${batch}-${place}` } }),
      given({ kind: 'message', sid, status: 'sent', params: { By: `pair ${writer >> 1}-${batch}` } }),
      given({ kind: 'message', sid, status: 'delivered', params: { By: `all ${batch}` } }),
    ]);
  const appended = await Promise.all(
    writers.flatMap((writer, number) => {
      const append = createAppendEvents(writer, PROJECTIONS);
      return Array.from({ length: BATCHES }, (_, batch) => append(batchOf(number, batch)));
    }),
  );
  const distinct = SIDS.length * (WRITERS * BATCHES + (WRITERS / 2) * BATCHES + BATCHES);
  expect(appended.reduce((sum, count) => sum + count, 0)).toBe(distinct);
  expect(await proveState(pool)).toEqual({ events: distinct, differences: [] });
  const counts = await pool.query<{ sid: string; event_count: number }>(
    'SELECT sid, event_count FROM messages ORDER BY sid',
  );
  expect(counts.rows).toEqual(SIDS.map((sid) => ({ sid, event_count: distinct / SIDS.length })));
});
