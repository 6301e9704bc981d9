import { connectAsReader } from '@sidetrack/database';
import type { CallbackEvent, DeliveryWindows, Parameters } from '@sidetrack/domain';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { fingerprintOf } from '@sidetrack/signalwire';
import { auditDeliveries, INTERVALS, intervalsOf, PROJECTIONS, type TimeRange } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disturb, planTraffic, type PlannedCallback } from '@sidetrack/provider-simulator';
import { ANSWER, given } from '../support/arbitrary-events.js';
import { auditByOracle, auditTagByOracle } from '../support/audit-oracle.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';

const RUNS = 25;
const HOUR_MS = 3_600_000;
const START = new Date('2026-03-01T22:17:00.000Z');
const AFTER_START = (ms: number): Date => new Date(START.getTime() + ms);

/** Numbers of several countries, some of which share a calling code, and what is no number. */
const RECIPIENTS = [
  '+12025550101',
  '+14165550102',
  '+447797123456',
  '+447911123456',
  '+77011234567',
  'whatsapp:+4915112345678',
  'sip:a@b.test',
  // Too short to be whole: filled up they would be numbers of Mali, of the States, of Germany.
  '+2',
  '+1202',
  '+49151',
  '',
];

/** Values that are said once, several times at once, and by some callbacks of a message alone. */
const TAGS: readonly Parameters[] = [
  { campaign: 'spring', source: 'app' },
  { campaign: ['spring', 'fall'] },
  { campaign: '' },
  { source: 'app' },
  {},
];

const traffic = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  messages: fc.integer({ min: 1, max: 60 }),
  shuffle: fc.constantFrom(false, true, 10),
  duplicates: fc.constantFrom(0, 0.2),
  drop: fc.constantFrom(0, 0.2),
  observed: fc.constantFrom(0, 1, 3),
  paceMs: fc.constantFrom(1, 1_000, 120_000),
  batch: fc.integer({ min: 1, max: 40 }),
});

const windows: fc.Arbitrary<DeliveryWindows> = fc.record({
  receiptMs: fc.constantFrom(60_000, HOUR_MS, 72 * HOUR_MS),
  stallMs: fc.constantFrom(60_000, 6 * HOUR_MS),
});

describe('the audit of deliveries', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let append: AppendEvents;
  let reader: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url });
    append = createAppendEvents(owner, PROJECTIONS);
    reader = connectAsReader(database.apiUrl);
  });

  afterAll(async () => {
    await reader.end();
    await owner.end();
    await database.close();
  });

  const store = async (events: readonly CallbackEvent[], batch: number): Promise<void> => {
    await forgetEverything(owner);
    for (let from = 0; from < events.length; from += batch) await append(events.slice(from, from + batch));
  };

  it('counts what a brute-force count over the raw events of simulated traffic counts', async () => {
    const bound = fc.integer({ min: 0, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        traffic,
        windows,
        bound,
        bound,
        fc.constantFrom(...INTERVALS),
        async (drawn, within, from, to, interval) => {
          const events = eventsOf(drawn);
          await store(events, drawn.batch);
          const range = rangeWithin(events, Math.min(from, to), Math.max(from, to));
          const now = AFTER_START(events.length * drawn.paceMs + HOUR_MS);

          const audit = await auditDeliveries(reader, { ...range, interval, withOrder: true }, now, within);

          expect(audit.total).toEqual(auditByOracle(events, range, now, within));
          expect(audit.intervals).toEqual(
            intervalsOf(range, interval).map((part) => ({ ...part, ...auditByOracle(events, part, now, within) })),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('tells the values of a tag apart as a brute-force count does', async () => {
    await fc.assert(
      fc.asyncProperty(traffic, windows, async (drawn, within) => {
        const events = eventsOf(drawn);
        await store(events, drawn.batch);
        const range = rangeWithin(events, 10, 90);
        const now = AFTER_START(events.length * drawn.paceMs + HOUR_MS);

        const { byTag } = await auditDeliveries(reader, { ...range, interval: 'day', byTag: 'campaign' }, now, within);
        const expected = auditTagByOracle('campaign', events, range, now, within);

        expect(byTag).toEqual({
          name: 'campaign',
          valueCount: expected.length,
          values: expected.map(({ value, counts: { messages, byClass, rates } }) => ({
            value,
            messages,
            byClass,
            ...rates,
          })),
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('tells the hundred most frequent values of a tag apart, and says how many there are', async () => {
    const events = Array.from({ length: 250 }, (_, index) =>
      given({
        kind: 'message',
        sid: `m${index}`,
        status: 'sent',
        receivedAt: START,
        tags: { order: `${index % 150}` },
      }),
    );
    await store(events, 50);
    const range = { since: START, until: AFTER_START(1) };
    const question = { ...range, interval: 'day', byTag: 'order' } as const;
    const { byTag } = await auditDeliveries(reader, question, START, { receiptMs: HOUR_MS, stallMs: HOUR_MS });

    expect(byTag?.valueCount).toBe(150);
    expect(byTag?.values.map(({ messages }) => messages)).toEqual(Array.from({ length: 100 }, () => 2));
  });

  it('counts only the account and the channel that are asked for', async () => {
    const events = eventsOf({ seed: 7, messages: 200, shuffle: 10, duplicates: 0.1, drop: 0.1, paceMs: 1_000 });
    await store(events, 50);
    const windowsNow = { receiptMs: HOUR_MS, stallMs: HOUR_MS };
    const now = AFTER_START(HOUR_MS);
    const range = rangeWithin(events, 0, 101);
    const ask = async (only: { accountSid?: string; channel?: 'sms' | 'mms' }) =>
      (await auditDeliveries(reader, { ...range, interval: 'day', ...only }, now, windowsNow)).total;

    const ofOne = events.filter(({ accountSid }) => accountSid === 'account-1');
    expect(ofOne.length).toBeGreaterThan(50);
    expect(await ask({ accountSid: 'account-1' })).toEqual({
      ...auditByOracle(ofOne, range, now, windowsNow),
      order: null,
    });
    const all = await ask({});
    const mms = await ask({ channel: 'mms' });
    expect(mms.messages).toBe(all.byChannel['mms']);
    expect(mms.byChannel).toEqual({ mms: all.byChannel['mms'] });
    expect(mms.withoutReceipt).toEqual({ sms: 0, mms: all.withoutReceipt['mms'] });
  });
});

interface Traffic {
  readonly seed: number;
  readonly messages: number;
  readonly shuffle: boolean | number;
  readonly duplicates: number;
  readonly drop: number;
  /** Of eight callbacks, how many stand for an answer of the provider's REST API instead. */
  readonly observed?: number;
  /** How much later each callback comes in than the one before. */
  readonly paceMs: number;
}

/** What comes in of a simulated provider's messages on a bad line, repeats and all, in the order of receipt. */
function eventsOf({ seed, messages, shuffle, duplicates, drop, observed = 0, paceMs }: Traffic): CallbackEvent[] {
  const plan = planTraffic({ messages, calls: 3, seed, accountSid: 'account-1', startAt: START });
  const { callbacks } = disturb(plan, { seed, shuffle, duplicates, drop });
  const events = new Map<PlannedCallback, CallbackEvent>();
  return callbacks.map((callback, index) => {
    const event = events.get(callback) ?? toEvent(callback, AFTER_START(index * paceMs), index % 8 < observed);
    events.set(callback, event);
    return event;
  });
}

/**
 * Numbers of several countries in place of the simulator's American ones, and two accounts in place of one. Of what was
 * observed, the provider stood behind the callbacks now and then.
 */
function toEvent({ kind, sid, params }: PlannedCallback, receivedAt: Date, isObserved: boolean): CallbackEvent {
  const place = sid.charCodeAt(0) + sid.charCodeAt(1);
  const received: Parameters = {
    ...params,
    To: RECIPIENTS[place % RECIPIENTS.length]!,
    ...(isObserved && place % 5 === 0 && { 'Observed.Behind': 'true' }),
  };
  return given({
    kind,
    sid,
    accountSid: place % 2 === 0 ? 'account-1' : 'account-2',
    status: params['MessageStatus'] ?? params['CallStatus'] ?? params['RecordingStatus']!,
    receivedAt,
    params: received,
    tags: TAGS[place % TAGS.length]!,
    fingerprint: fingerprintOf(received),
    ...(isObserved && { evidence: ANSWER }),
  });
}

/** From one to another percent of the time in which the events came in; 101 is after the last one. */
function rangeWithin(events: readonly CallbackEvent[], from: number, to: number): TimeRange {
  const lengthMs = events.at(-1)!.receivedAt.getTime() - START.getTime() + 1;
  return {
    since: AFTER_START(Math.floor((lengthMs * from) / 100)),
    until: AFTER_START(Math.floor((lengthMs * to) / 100)),
  };
}
