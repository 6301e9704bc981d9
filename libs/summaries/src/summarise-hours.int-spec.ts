import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents, FeedHorizon, type AppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, given } from '../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { forgetEverything } from '../../../test/support/forget-everything.js';
import { summariseHours } from './summarise-hours.js';
import { takeSummariserTurn } from './take-turn.js';
import { verifySummaries } from './verify-summaries.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const hoursAgo = (hours: number): Date => new Date(Math.floor(Date.now() / HOUR_MS - hours) * HOUR_MS);
const WRITERS = 6;

describe('the summaries of hours', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let owner: pg.Pool;
  let append: AppendEvents;
  let horizon: FeedHorizon;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url });
    // The login of the door that summarises.
    pool = new pg.Pool({ connectionString: database.apiUrl, max: 4 });
    append = createAppendEvents(owner, PROJECTIONS);
    horizon = new FeedHorizon(pool);
  });

  afterEach(() => forgetEverything(owner));

  afterAll(async () => {
    horizon.close();
    await pool.end();
    await owner.end();
    await database.close();
  });

  const appendsEnded = () => horizon.advance();
  const turn = () => takeSummariserTurn({ pool, appendsEnded }, new AbortController().signal);
  const marked = async (): Promise<Date[]> =>
    (await owner.query<{ hour: Date }>('SELECT DISTINCT hour FROM hour_marks ORDER BY hour')).rows.map(
      ({ hour }) => hour,
    );
  const message = (sid: string, status: string, receivedAt: Date, more: Partial<CallbackEvent> = {}): CallbackEvent =>
    given({ kind: 'message', sid, status, receivedAt, ...more });
  const lately = hoursAgo(5);
  const later = new Date(lately.getTime() + 90 * 60_000);

  it('are made of the hours that have been over for a while, and of no other', async () => {
    await append([message('now', 'sent', new Date()), message('before', 'sent', lately)]);
    expect(await turn()).toEqual({ hours: 1, isDone: true });
    expect(await marked()).toEqual([hoursAgo(0)]);
    expect(await verifySummaries(pool)).toEqual({ compared: 1, differences: [], missingOpen: 0 });
  });

  it('stay as they are when what was open comes to its end', async () => {
    await append([message('m', 'sent', lately)]);
    await turn();
    await append([message('m', 'delivered', later)]);
    expect(await marked()).toEqual([]);
    expect(await verifySummaries(pool)).toMatchObject({ compared: 1, differences: [], missingOpen: 0 });
  });

  const CHANGES: readonly (readonly [string, CallbackEvent, readonly CallbackEvent[], readonly Date[]])[] = [
    ['a SID that is new', message('m', 'delivered', lately), [message('n', 'sent', lately)], [lately]],
    ['another word for an end', message('m', 'delivered', lately), [message('m', 'read', later)], [lately]],
    [
      'an earlier sight, in an hour of its own',
      message('m', 'sent', lately),
      [message('m', 'queued', hoursAgo(7))],
      [hoursAgo(7), lately],
    ],
    [
      'an earlier sight in the same hour',
      message('m', 'sent', new Date(lately.getTime() + 2)),
      [message('m', 'queued', lately)],
      [lately],
    ],
    [
      'a receipt for what was sent more than a week ago',
      message('m', 'sent', hoursAgo(9 * 24)),
      [message('m', 'delivered', new Date())],
      [hoursAgo(9 * 24)],
    ],
    [
      'a callback for what was only observed until then',
      message('m', 'sent', later, { evidence: ANSWER, params: { 'Observed.DateCreated': lately.toISOString() } }),
      [message('m', 'sent', later)],
      [lately, hoursAgo(4)],
    ],
  ];

  it.each(CHANGES)('are out of date after %s', async (_, before, change, hours) => {
    await append([before]);
    await turn();
    expect(await marked()).toEqual([]);
    await append(change);
    expect(await marked()).toEqual(hours);
    await owner.query('DELETE FROM summaries');
    await turn();
    expect(await verifySummaries(pool)).toMatchObject({ differences: [], missingOpen: 0 });
  });

  it('count what is open once it is older than a week, and add up to days', async () => {
    const day = new Date(Math.floor(Date.now() / DAY_MS - 12) * DAY_MS);
    const at = (hour: number): Date => new Date(day.getTime() + hour * HOUR_MS);
    await append([message('a', 'sent', at(3)), message('b', 'delivered', at(3)), message('c', 'queued', at(9))]);
    expect(await turn()).toEqual({ hours: 2, isDone: true });
    const { rows } = await owner.query(
      `SELECT length, is_clean, is_settled, counts->'groups' AS groups
         FROM summaries JOIN summary_counts USING (length, beginning) ORDER BY length, beginning`,
    );
    const a = ['sms', 'sent', 'awaiting-receipt', null, null, null, 0, 1];
    const b = ['sms', 'delivered', 'delivered', null, null, null, 0, 1];
    const c = ['sms', 'queued', 'in-flight', null, null, null, 0, 1];
    const settled = { is_clean: true, is_settled: true };
    expect(rows).toEqual([
      { length: 'day', ...settled, groups: [b, c, a] },
      { length: 'hour', ...settled, groups: [b, a] },
      { length: 'hour', ...settled, groups: [c] },
    ]);
    expect(await verifySummaries(pool)).toEqual({ compared: 3, differences: [], missingOpen: 0 });
  });

  it('are not made by two processes at once', async () => {
    await append([message('m', 'sent', lately)]);
    let end!: () => void;
    const held = new Promise<number>((resolve) => (end = () => resolve(0)));
    const first = takeSummariserTurn({ pool, appendsEnded: () => held }, new AbortController().signal);
    await expect.poll(async () => (await owner.query('SELECT FROM summaries')).rowCount).toBe(1);
    expect(await turn()).toBeNull();
    end();
    expect(await first).toMatchObject({ hours: 1 });
  });

  it('wait for an append that found a mark and has not committed its change yet', async () => {
    await append([message('m', 'delivered', lately)]);
    const writer = await owner.connect();
    await writer.query('BEGIN');
    await createAppendEvents(writer as unknown as pg.Pool, PROJECTIONS)([message('n', 'delivered', lately)]);
    const client = await pool.connect();
    const summarised = summariseHours(client, [{ hour: lately, settles: false }], appendsEnded);
    await expect.poll(marked).toEqual([]);
    expect((await owner.query('SELECT is_clean FROM summaries')).rows).toEqual([{ is_clean: false }]);
    await writer.query('COMMIT');
    writer.release();
    await summarised;
    client.release();
    expect(await marked()).toEqual([]);
    expect(await verifySummaries(pool)).toEqual({ compared: 1, differences: [], missingOpen: 0 });
  });

  it(`say what is in the table, or that they do not, at every moment, while ${WRITERS} writers change the same messages`, async () => {
    const ages = [3, 4, 5, 6, 7, 8, 9].flatMap((age) => [age, 9 * 24 + age]);
    const hours = ages.map((age) => ({ hour: hoursAgo(age), settles: age > 24 }));
    const words = ['queued', 'sent', 'delivered', 'undelivered', 'read'];
    const drawn = <One>(of: readonly One[]): One => of[Math.floor(Math.random() * of.length)]!;
    const running = { writers: WRITERS, appended: 0, turns: 0, compared: 0 };
    // Writers go on until they met the others often enough: on a busy machine they would end before a first turn.
    const met = (): boolean => Math.min(running.turns, running.compared) >= 5;
    const write = async (): Promise<void> => {
      for (let round = 0; round < 40 || !met(); round += 1) {
        const { hour } = drawn(hours);
        const events = Array.from({ length: 12 }, () => {
          const sid = `${drawn(['SM', 'MM'])}${Math.floor(Math.random() * 80)}`;
          const at = new Date(hour.getTime() + Math.floor(Math.random() * HOUR_MS));
          return message(sid, drawn(words), at, Math.random() < 0.1 ? { evidence: ANSWER } : {});
        });
        running.appended += await append(events);
      }
      running.writers -= 1;
    };
    const wrong: unknown[] = [];
    const check = async (): Promise<void> => {
      while (running.writers > 0) {
        const found = await verifySummaries(pool);
        running.compared += found.compared;
        if (found.differences.length + found.missingOpen > 0) wrong.push(found);
      }
    };
    const client = await pool.connect();
    const summarise = async (): Promise<void> => {
      while (running.writers > 0) {
        await summariseHours(client, [drawn(hours)], appendsEnded);
        running.turns += 1;
      }
    };
    await Promise.all([...Array.from({ length: WRITERS }, write), check(), summarise()]);
    await summariseHours(client, hours, appendsEnded);
    client.release();
    expect(wrong).toEqual([]);
    expect(await verifySummaries(pool)).toMatchObject({ differences: [], missingOpen: 0 });
    expect(running.appended).toBeGreaterThan(0);
  });
});
