import { connectAsReader } from '@sidetrack/database';
import type { CallbackEvent, DeliveryWindows } from '@sidetrack/domain';
import { createAppendEvents, FeedHorizon, markEveryHour, type AppendEvents } from '@sidetrack/event-store';
import { summariseHours, verifySummaries } from '@sidetrack/summaries';
import {
  auditDeliveries,
  breakDownDeliveries,
  INTERVALS,
  intervalsOf,
  PROJECTIONS,
  type AuditQuestion,
  type DeliveryAudit,
  type DeliveryCounts,
} from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { after, eventsOf, rangeWithin, someTraffic, someWindows } from '../support/audited-traffic.js';
import { auditByOracle } from '../support/audit-oracle.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';

const RUNS = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** No range is of so few. */
const NEVER_ONE_BY_ONE = -1;

const hourOf = (time: Date): number => Math.floor(time.getTime() / HOUR_MS) * HOUR_MS;

/** When its callbacks began to come in, in hours before now: what changes an hour marks it by its age. */
const startHoursAgo = fc.constantFrom(30, 9 * 24, 300 * 24);

interface Course {
  readonly parts: number;
  readonly latenessMs: number;
  readonly summarised: number;
  readonly settled: boolean;
  readonly seed: number;
}

/** How late callbacks come, and how many of the hours are summarised before each part of them. */
const course: fc.Arbitrary<Course> = fc.record({
  parts: fc.integer({ min: 1, max: 4 }),
  latenessMs: fc.constantFrom(0, 0, HOUR_MS, 2 * DAY_MS),
  summarised: fc.constantFrom(0.3, 0.8, 1),
  settled: fc.boolean(),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('an audit of what was summed up before', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let reader: pg.Pool;
  let append: AppendEvents;
  let horizon: FeedHorizon;
  let summariser: pg.PoolClient;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url });
    append = createAppendEvents(owner, PROJECTIONS);
    reader = connectAsReader(database.apiUrl);
    horizon = new FeedHorizon(reader);
    summariser = await owner.connect();
  });

  afterAll(async () => {
    horizon.close();
    summariser.release();
    await reader.end();
    await owner.end();
    await database.close();
  });

  const summarise = async (hours: readonly number[], mayBeSettled: boolean): Promise<void> => {
    const settledBefore = Date.now() - 8 * DAY_MS - HOUR_MS;
    const asked = hours.map((hour) => ({ hour: new Date(hour), settles: mayBeSettled && hour < settledBefore }));
    if (asked.length > 0) await summariseHours(summariser, asked, () => horizon.advance());
  };

  /** Appends the events as late as the course says, and sums up hours in between. */
  const live = async (events: readonly CallbackEvent[], batch: number, how: Course) => {
    await forgetEverything(owner);
    const random = generator(how.seed);
    const late = new Map(events.map((event) => [event, event.receivedAt.getTime() + random() * how.latenessMs]));
    const inOrder = events.toSorted((one, other) => late.get(one)! - late.get(other)!);
    const hours = [...new Set(events.map(({ receivedAt }) => hourOf(receivedAt)))];
    const some = (): number[] => hours.filter(() => random() < how.summarised);
    const size = Math.ceil(inOrder.length / how.parts);
    for (let from = 0; from < inOrder.length; from += size) {
      const part = inOrder.slice(from, from + size);
      for (let at = 0; at < part.length; at += batch) await append(part.slice(at, at + batch));
      // What came last has not been summed up, now and then.
      if (from + size < inOrder.length || random() < 0.5) await summarise(some(), how.settled);
    }
  };

  /** Taken apart by country, the same messages come to the same counts. */
  const expectSameBrokenDown = async (
    audit: DeliveryAudit,
    question: AuditQuestion,
    now: Date,
    windows: DeliveryWindows,
  ): Promise<void> => {
    const broken = { ...question, before: { since: new Date(0), until: new Date(0) }, by: 'country' } as const;
    const { total, values } = await breakDownDeliveries(reader, broken, now, windows);
    expect(total.byClass).toEqual(audit.total.byClass);
    expect(total.series.messages).toEqual(audit.intervals.map(({ messages }) => messages));
    expect(Object.fromEntries(values.map(({ value, byClass }) => [value, byClass]))).toEqual(
      audit.total.classesByCountry,
    );
  };

  it('counts what a brute-force count over the raw events counts, whatever was late and whenever it was summed up', async () => {
    const bound = fc.integer({ min: 0, max: 101 });
    const drawn = { traffic: someTraffic, windows: someWindows, course, from: bound, to: bound, startHoursAgo };
    const asked = {
      interval: fc.constantFrom(...INTERVALS),
      account: fc.boolean(),
      nowAt: fc.constantFrom(0.5, 1, 1.2, 9),
    };
    const seen = { usable: 0, days: 0 };
    await fc.assert(
      fc.asyncProperty(fc.record({ ...drawn, ...asked }), async (given) => {
        const { windows, interval } = given;
        const start = new Date(Date.now() - given.startHoursAgo * HOUR_MS);
        const pace = given.startHoursAgo > 100 ? given.traffic.paceMs * 10 : given.traffic.paceMs;
        const events = eventsOf({ ...given.traffic, paceMs: pace }, start);
        await live(events, given.traffic.batch, given.course);
        const range = rangeWithin(events, start, Math.min(given.from, given.to), Math.max(given.from, given.to));
        const now = after(start, given.nowAt * (events.length * pace + HOUR_MS));
        const question = { ...range, interval, ...(given.account && { accountSid: 'account-1' }) };
        const own = given.account ? events.filter(({ accountSid }) => accountSid === 'account-1') : events;

        const audit = await auditDeliveries(reader, question, now, windows, NEVER_ONE_BY_ONE);

        expectSame(audit.total, auditByOracle(own, range, now, windows));
        for (const [place, part] of intervalsOf(range, interval).entries()) {
          const { since: _since, until: _until, ...counts } = audit.intervals[place]!;
          expectSame(counts, auditByOracle(own, part, now, windows));
        }
        if (given.course.seed % 4 === 0) await expectSameBrokenDown(audit, question, now, windows);
        expect(await verifySummaries(owner)).toMatchObject({ differences: [], missingOpen: 0 });
        const { rows } = await owner.query<{ length: string }>(
          `SELECT length FROM summaries WHERE is_clean AND NOT EXISTS (SELECT FROM hour_marks WHERE hour = beginning)`,
        );
        seen.usable += rows.length;
        seen.days += rows.filter(({ length }) => length === 'day').length;
      }),
      { numRuns: RUNS },
    );
    expect(seen.usable).toBeGreaterThan(RUNS);
    expect(seen.days).toBeGreaterThan(0);
  });

  it('gives the same for one channel as one that looks at every message, and after all marks are set', async () => {
    await fc.assert(
      fc.asyncProperty(someTraffic, someWindows, course, async (traffic, windows, how) => {
        const start = new Date(Date.now() - 10 * DAY_MS);
        const events = eventsOf(traffic, start);
        await live(events, traffic.batch, how);
        const range = rangeWithin(events, start, 3, 97);
        const now = after(start, 2 * DAY_MS);
        const ask = async (channel: string, oneByOne: number) =>
          (await auditDeliveries(reader, { ...range, interval: 'hour', channel }, now, windows, oneByOne)).total;
        for (const channel of ['sms', 'mms', 'whatsapp']) {
          const expected = await ask(channel, 1_000_000);
          expectSame(await ask(channel, NEVER_ONE_BY_ONE), expected);
          if (channel === 'whatsapp') await markEveryHour(owner);
          expectSame(await ask(channel, NEVER_ONE_BY_ONE), expected);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

function expectSame(found: DeliveryCounts, expected: DeliveryCounts): void {
  const { timeToDelivered: foundTimes, order: _order, ...counts } = found;
  const { timeToDelivered: times, order: _expectedOrder, ...expectedCounts } = expected;
  expect(counts).toEqual(expectedCounts);
  expect(foundTimes.messages).toBe(times.messages);
  for (const name of ['p50Ms', 'p95Ms', 'p99Ms'] as const) {
    if (times[name] === null) expect(foundTimes[name]).toBeNull();
    else expect(Math.abs(foundTimes[name]! - times[name])).toBeLessThanOrEqual(times[name] * 0.01);
  }
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
