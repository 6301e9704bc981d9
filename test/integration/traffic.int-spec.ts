import { connectAsReader } from '@sidetrack/database';
import type { CallbackEvent, Kind } from '@sidetrack/domain';
import { createAppendEvents, FeedHorizon } from '@sidetrack/event-store';
import { takeSummariserTurn } from '@sidetrack/summaries';
import { countTraffic, intervalsOf, PROJECTIONS, TRAFFIC_INTERVALS, type TrafficQuestion } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { countByHand } from '../support/count-by-hand.js';
import { forgetEverything } from '../support/forget-everything.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-03-01T22:17:31.000Z');

/** Bursts of callbacks with pauses between, some of them long. */
const bursts = fc.array(
  fc.record({ pauseMs: fc.integer({ min: 1, max: 90 * MINUTE_MS }), events: fc.integer({ min: 1, max: 40 }) }),
  { minLength: 1, maxLength: 8 },
);

describe('the traffic', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let reader: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url });
    reader = connectAsReader(database.apiUrl);
  });
  beforeEach(() => forgetEverything(owner));
  afterAll(async () => {
    await reader.end();
    await owner.end();
    await database.close();
  });

  it('is what a count by hand over the events gives', async () => {
    const append = createAppendEvents(owner, PROJECTIONS);
    const place = fc.integer({ min: 0, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        bursts,
        place,
        place,
        fc.constantFrom(...TRAFFIC_INTERVALS),
        async (drawn, from, to, interval) => {
          await forgetEverything(owner);
          const events = eventsOf(drawn);
          await append(events);
          const lengthMs = events.at(-1)!.receivedAt.getTime() - START + 30 * MINUTE_MS;
          const since = new Date(START + Math.floor((lengthMs * Math.min(from, to)) / 100));
          const until = new Date(START + Math.floor((lengthMs * Math.max(from, to)) / 100));

          const traffic = await countTraffic(reader, { since, until, interval });

          expect(traffic.total).toEqual(countByHand(events, { since, until }));
          expect(traffic.intervals).toEqual(
            intervalsOf({ since, until }, interval).map((part) => ({ ...part, ...countByHand(events, part) })),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  describe('of two years', () => {
    const now = new Date('2026-03-01T12:00:00.000Z');

    /** The statements that a question is made of. */
    const statementsOf = async (question: TrafficQuestion): Promise<{ total: number; asked: pg.QueryConfig[] }> => {
      const asked: pg.QueryConfig[] = [];
      const query = reader.query.bind(reader);
      reader.query = (async (statement: pg.QueryConfig) => {
        asked.push(statement);
        return query(statement);
      }) as typeof reader.query;
      const { total } = await countTraffic(reader, question);
      reader.query = query;
      return { total: total.events, asked };
    };
    const daysBack = (days: number): Date => new Date(now.getTime() - days * 24 * 60 * MINUTE_MS);

    beforeEach(async () => {
      await owner.query(
        `INSERT INTO events (received_at, occurred_at, kind, sid, account_sid, status, fingerprint, params, tags,
           signature_scheme, signed_url, signature, key_id)
         SELECT at, at, 'message', gen_random_uuid()::text, 'usual', 'sent', '\\x00', jsonb_build_object('Body', repeat('x', 480)),
                '{}', 'form', '', '', ''
           FROM (SELECT $1::timestamptz - number * interval '26 minutes' AS at
                   FROM generate_series(40000, 1, -1) AS number) AS moments`,
        [now],
      );
      await owner.query('VACUUM ANALYZE events');
    });

    it('reads of a day the events of that day, and not those that lie before', async () => {
      const { total, asked } = await statementsOf({ since: daysBack(1), until: now, interval: 'minute' });

      expect(total).toBe(55);
      const plan = await explain(owner, asked[0]!);
      expect(plan).toContain('Bitmap Index Scan on events_by_receipt');
      // What the ranges of pages at both ends hold besides is looked at as well: of usual events 3,000 in each.
      expect(Number(/Rows Removed by Index Recheck: (\d+)/.exec(plan)?.[1] ?? 0)).toBeLessThan(6_000);
    });

    it('reads of a month by the hour no event that was counted before', async () => {
      const horizon = new FeedHorizon(owner);
      await takeSummariserTurn({ pool: owner, appendsEnded: () => horizon.advance() }, new AbortController().signal);
      horizon.close();
      const { total, asked } = await statementsOf({ since: daysBack(30), until: now, interval: 'hour' });

      expect(total).toBe(1_661);
      const { text, values } = asked.at(-1)!;
      // A count for each of 720 hours, added up.
      expect(await countRowsLookedAt(owner, text, values ?? [])).toBeLessThan(720 * 6);
    });
  });
});

function eventsOf(drawn: readonly { readonly pauseMs: number; readonly events: number }[]): CallbackEvent[] {
  const kinds: readonly Kind[] = ['message', 'call', 'recording'];
  let at = START;
  return drawn.flatMap(({ pauseMs, events }, burst) => {
    at += pauseMs;
    return Array.from({ length: events }, (_, index) =>
      given({
        kind: kinds[index % kinds.length]!,
        sid: `${burst}-${index}`,
        status: 'completed',
        receivedAt: new Date((at += 7_000)),
        params: {},
        fingerprint: Buffer.from(`${burst}-${index}`),
      }),
    );
  });
}

async function explain(owner: pg.Pool, { text, values = [] }: pg.QueryConfig): Promise<string> {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
