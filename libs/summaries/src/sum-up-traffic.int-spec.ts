import type { CallbackEvent, Kind, SignatureEvidence } from '@sidetrack/domain';
import { createAppendEvents, FeedHorizon, type AppendEvents } from '@sidetrack/event-store';
import { countTraffic, intervalsOf, PROJECTIONS, TRAFFIC_INTERVALS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, given } from '../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { countByHand } from '../../../test/support/count-by-hand.js';
import { forgetEverything } from '../../../test/support/forget-everything.js';
import { inTransaction } from './in-transaction.js';
import { recountTraffic, sumUpTraffic } from './sum-up-traffic.js';
import { compareTraffic } from './verify-traffic.js';

const HOUR_MS = 3_600_000;
const DAYS = 3;
const START = Date.parse('2026-03-01T22:00:00.000Z');
const KINDS: readonly Kind[] = ['message', 'call', 'recording'];
const ACCOUNTS = ['one', 'other'];
const WRITERS = 3;

describe('the traffic that was summed up', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let pool: pg.Pool;
  let append: AppendEvents;
  let horizon: FeedHorizon;
  let drawn = 0;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url });
    // The login of the door that sums up.
    pool = new pg.Pool({ connectionString: database.apiUrl, max: 4 });
    append = createAppendEvents(owner, PROJECTIONS);
    horizon = new FeedHorizon(pool);
  });
  afterEach(() => forget());
  afterAll(async () => {
    horizon.close();
    await pool.end();
    await owner.end();
    await database.close();
  });

  const withClient = async <Result>(work: (client: pg.PoolClient) => Promise<Result>, of = pool): Promise<Result> => {
    const client = await of.connect();
    return work(client).finally(() => client.release());
  };
  const sumUp = (atOnce: number): Promise<boolean> =>
    withClient(async (client) => {
      const turn = { settled: await horizon.advance(), endsAt: Infinity, signal: new AbortController().signal, atOnce };
      return sumUpTraffic(client, turn);
    });
  /** As if nothing had ever been received: what was is gone, and so are its positions. */
  const forget = async (): Promise<void> => {
    await forgetEverything(owner);
    await owner.query(
      'INSERT INTO traffic_counted (position) SELECT last_value FROM events_position_seq WHERE is_called',
    );
  };
  const differences = () => withClient(compareTraffic);
  const received = (
    afterMs: number,
    kind: Kind = 'message',
    accountSid = 'one',
    evidence?: SignatureEvidence,
  ): CallbackEvent => {
    const receivedAt = new Date(START + afterMs);
    return given({ kind, sid: `${(drawn += 1)}`, accountSid, status: 'completed', receivedAt, evidence });
  };

  const offset = fc.integer({ min: 0, max: DAYS * 24 * HOUR_MS });
  const callback = fc.record({
    afterMs: fc.oneof(offset, fc.constantFrom(0, HOUR_MS, 2 * HOUR_MS - 1, 26 * HOUR_MS, 50 * HOUR_MS - 1)),
    kind: fc.constantFrom(...KINDS),
    accountSid: fc.constantFrom(...ACCOUNTS),
    // What the provider said when it was asked is stored beside callbacks, and is none.
    evidence: fc.constantFrom(undefined, undefined, ANSWER),
  });
  // What is received early may be stored in a later round, as out of a journal.
  const round = fc.record({ callbacks: fc.array(callback, { maxLength: 25 }), isSummedUp: fc.boolean() });
  const edge = fc.oneof(
    offset,
    fc.integer({ min: 0, max: DAYS * 24 }).map((hours) => hours * HOUR_MS),
  );

  it('is what a count by hand over the events gives, however late they are stored', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(round, { minLength: 1, maxLength: 4 }),
        fc.tuple(edge, edge),
        fc.constantFrom(...TRAFFIC_INTERVALS),
        fc.option(fc.constantFrom(...ACCOUNTS), { nil: undefined }),
        async (rounds, edges, interval, accountSid) => {
          await forget();
          const events: CallbackEvent[] = [];
          const range = { since: new Date(START + Math.min(...edges)), until: new Date(START + Math.max(...edges)) };
          for (const { callbacks, isSummedUp } of rounds) {
            const added = callbacks.map(({ afterMs, kind, accountSid: of, evidence }) =>
              received(afterMs, kind, of, evidence),
            );
            events.push(...added);
            if (added.length > 0) await append(added);
            if (isSummedUp) expect(await sumUp(7)).toBe(true);

            const asked = events.filter((event) => accountSid === undefined || event.accountSid === accountSid);
            expect(await countTraffic(pool, { ...range, interval, accountSid })).toEqual({
              ...range,
              interval,
              total: countByHand(asked, range),
              intervals: intervalsOf(range, interval).map((part) => ({ ...part, ...countByHand(asked, part) })),
            });
          }
          expect(await differences()).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is counted to the last event at every moment, while writers store what came in at any time', async () => {
    const range = { since: new Date(START), until: new Date(START + DAYS * 24 * HOUR_MS) };
    const running = { writers: WRITERS, asked: 0, turns: 0 };
    const write = async (): Promise<void> => {
      for (let batch = 0; batch < 20 || Math.min(running.asked, running.turns) < 5; batch += 1) {
        await append(
          Array.from({ length: 10 }, () => received(Math.floor(Math.random() * DAYS * 24 * HOUR_MS), KINDS[batch % 3])),
        );
      }
      running.writers -= 1;
    };
    const turns = async (): Promise<void> => {
      while (running.writers > 0) {
        await sumUp(500);
        running.turns += 1;
      }
    };
    const wrong: unknown[] = [];
    const ask = async (): Promise<void> => {
      while (running.writers > 0) {
        const [told, stored] = await withClient((client) =>
          // Each statement of this transaction sees the same.
          inTransaction(client, 'REPEATABLE READ', async () => {
            const { total } = await countTraffic(client, { ...range, interval: 'day' });
            const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM events');
            return [total.events, Number(rows[0]!.count)];
          }),
        );
        if (told !== stored) wrong.push([told, stored]);
        running.asked += 1;
      }
    };
    await Promise.all([...Array.from({ length: WRITERS }, write), turns(), ask()]);
    expect(wrong).toEqual([]);
    await sumUp(1_000);
    expect(await differences()).toEqual([]);
  });

  it('waits for an append that has drawn its positions and not committed yet', async () => {
    await append([received(0)]);
    const writer = await owner.connect();
    await writer.query('BEGIN');
    await createAppendEvents(writer as unknown as pg.Pool, PROJECTIONS)([received(1)]);
    await append([received(2)]);
    const { drawn: drawnBefore } = horizon;
    const summed = sumUp(1_000);
    await expect.poll(() => horizon.drawn).toBeGreaterThan(drawnBefore);
    await writer.query('COMMIT');
    writer.release();
    await summed;
    const { rows } = await owner.query<{ events: number }>(
      `SELECT events::integer FROM traffic_counts WHERE length = 'hour'`,
    );
    expect(rows).toEqual([{ events: 3 }]);
  });

  it('is told apart from what the log says where it differs, and counted anew', async () => {
    await append([received(0), received(0, 'call', 'other'), received(30 * HOUR_MS)]);
    await sumUp(2);
    await owner.query(`UPDATE traffic_counts SET events = events + 1 WHERE length = 'day' AND account_sid = 'other'`);
    await owner.query(`DELETE FROM traffic_counts WHERE length = 'hour' AND beginning > $1`, [new Date(START)]);
    const at = (hour: number): Date => new Date(START + hour * HOUR_MS);
    expect(await differences()).toEqual([
      { of: 'traffic', length: 'hour', beginning: at(30), accountSid: 'one' },
      { of: 'traffic', length: 'day', beginning: at(-22), accountSid: 'other' },
    ]);
    await append([received(HOUR_MS)]);
    await withClient(recountTraffic, owner);
    expect(await differences()).toEqual([]);
  });
});
