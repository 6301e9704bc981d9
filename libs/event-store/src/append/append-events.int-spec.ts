import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { createAppendEvents, type AppendEvents } from './append-events.js';
import type { EventRow } from '../log/event-row.js';
import { readWholeEvents } from '../log/whole-events.js';

describe('an appended event', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let append: AppendEvents;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = connectAsService(database.ingestUrl);
    append = createAppendEvents(pool, PROJECTIONS);
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  /** The log in the order of its positions. */
  const stored = async (): Promise<EventRow[]> => {
    const events: EventRow[] = [];
    for await (const page of readWholeEvents(pool, { after: null, upTo: null })) events.push(...page);
    return events.toSorted((one, other) => one.position - other.position);
  };

  it('is read as it was given, whatever its texts and bytes, times and numbers', async () => {
    const receivedAt = new Date('2026-03-01T12:00:00.001Z');
    const evidence = {
      ...given({ kind: 'call', sid: 'c', status: 'ringing' }).evidence,
      rawBody: Buffer.from([0, 255]),
    };
    const events: CallbackEvent[] = [
      given({ kind: 'call', sid: 'c-1', status: 'ringing', receivedAt, sequenceNumber: -2_147_483_648, evidence }),
      given({
        kind: 'call',
        sid: 'c-2',
        status: 'ringing',
        receivedAt,
        occurredAt: new Date('1969-12-31T23:59:59.999Z'),
      }),
      given({ kind: 'message', sid: 'm-1', status: '', tags: { ' "{},\\NULL': ['a', 1.5, null, { b: true }] } }),
      given({ kind: 'message', sid: 'é😀', status: 'NULL', params: { Body: '😀 "ä"\n\\', Empty: '' } }),
      given({ kind: 'recording', sid: 'r-1', status: 'completed', fingerprint: Buffer.alloc(16, 0x5c) }),
    ];

    expect(await append(events)).toBe(events.length);
    expect((await stored()).map(({ position: _position, origin: _origin, ...event }) => event)).toEqual(events);
  });

  it('is the first received of its exact repeats in one batch, as it is of those in several', async () => {
    const at = (second: number): Date => new Date(Date.UTC(2026, 2, 1, 12, 0, second));
    const sids = Array.from({ length: 40 }, (_, place) => `repeat-${(place * 7) % 40}`);
    const batch = [0, 1, 2, 3, 4].flatMap((second) =>
      sids.map((sid) => {
        const fingerprint = Buffer.from(sid.padEnd(16, '.'));
        return given({ kind: 'message', sid, status: 'sent', fingerprint, receivedAt: at(second) });
      }),
    );
    expect(await append(batch)).toBe(sids.length);

    const kept = (await stored()).filter(({ sid }) => sid.startsWith('repeat-'));
    expect(kept.map(({ receivedAt }) => receivedAt)).toEqual(sids.map(() => at(0)));
  });

  it('takes its position in the order of the batch', async () => {
    const sids = ['z', 'a', 'm'];
    await append(sids.map((sid) => given({ kind: 'message', sid: `order-${sid}`, status: 'sent' })));

    const events = (await stored()).filter(({ sid }) => sid.startsWith('order-'));
    expect(events.map(({ sid }) => sid)).toEqual(sids.map((sid) => `order-${sid}`));
  });

  it.each([
    ['an invalid date', { occurredAt: new Date(Number.NaN) }, '23502'],
    ['a date that no calendar here reaches', { occurredAt: new Date(-8.64e15) }, '22008'],
    ['a number that is too large', { sequenceNumber: 2 ** 31 }, '22003'],
    ['a number with a fraction', { sequenceNumber: 1.5 }, '22P02'],
    ['a text with a NUL', { status: 'a\0b' }, '22021'],
    ['a parameter with a NUL', { params: { Body: 'a\0b' } }, '22P05'],
    ['a parameter with half of a pair', { params: { Body: '\ud800' } }, '22P02'],
  ])('with %s is refused by the database, by its code', async (_what, part, code) => {
    const before = (await stored()).length;
    const refused = [given({ kind: 'message', sid: 'beside', status: 'sent' }), broken(part)];

    await expect(append(refused)).rejects.toMatchObject({ code });
    expect(await stored()).toHaveLength(before);
  });

  it('of an empty batch is none, and the database is asked all the same', async () => {
    expect(await append([])).toBe(0);
  });
});

/** An event with a part that nobody validated. */
const broken = (part: Partial<CallbackEvent>): CallbackEvent => ({
  ...given({ kind: 'message', sid: 'broken', status: 'sent' }),
  ...part,
});
