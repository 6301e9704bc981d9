import { connectAsReader } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { auditDeliveries, INTERVALS, intervalsOf, PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../support/arbitrary-events.js';
import { after, eventsOf, rangeWithin, someTraffic, someWindows } from '../support/audited-traffic.js';
import { auditByOracle, auditTagByOracle } from '../support/audit-oracle.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';

const RUNS = 25;
const HOUR_MS = 3_600_000;
const START = new Date('2026-03-01T22:17:00.000Z');

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
        someTraffic,
        someWindows,
        bound,
        bound,
        fc.constantFrom(...INTERVALS),
        async (drawn, within, from, to, interval) => {
          const events = eventsOf(drawn, START);
          await store(events, drawn.batch);
          const range = rangeWithin(events, START, Math.min(from, to), Math.max(from, to));
          const now = after(START, events.length * drawn.paceMs + HOUR_MS);

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
      fc.asyncProperty(someTraffic, someWindows, async (drawn, within) => {
        const events = eventsOf(drawn, START);
        await store(events, drawn.batch);
        const range = rangeWithin(events, START, 10, 90);
        const now = after(START, events.length * drawn.paceMs + HOUR_MS);

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
    const range = { since: START, until: after(START, 1) };
    const question = { ...range, interval: 'day', byTag: 'order' } as const;
    const { byTag } = await auditDeliveries(reader, question, START, { receiptMs: HOUR_MS, stallMs: HOUR_MS });

    expect(byTag?.valueCount).toBe(150);
    expect(byTag?.values.map(({ messages }) => messages)).toEqual(Array.from({ length: 100 }, () => 2));
  });

  it('counts only the account and the channel that are asked for', async () => {
    const events = eventsOf({ seed: 7, messages: 200, shuffle: 10, duplicates: 0.1, drop: 0.1, paceMs: 1_000 }, START);
    await store(events, 50);
    const windowsNow = { receiptMs: HOUR_MS, stallMs: HOUR_MS };
    const now = after(START, HOUR_MS);
    const range = rangeWithin(events, START, 0, 101);
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
