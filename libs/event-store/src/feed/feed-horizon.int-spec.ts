import { connectAsReader, connectAsService } from '@sidetrack/database';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { createAppendEvents, type AppendEvents } from '../append/append-events.js';
import { FeedHorizon } from './feed-horizon.js';
import { readFeed } from './read-feed.js';

const A_WHILE_MS = 150;

let database: ClonedDatabase;
let reader: pg.Pool;
let writer: pg.Pool;
let append: AppendEvents;
let horizon: FeedHorizon;
let open: pg.Client[];

beforeEach(async () => {
  database = await cloneDatabase();
  reader = connectAsReader(database.apiUrl, { max: 2 });
  writer = connectAsService(database.ingestUrl, { max: 2 });
  for (const pool of [reader, writer]) pool.on('error', () => undefined);
  append = createAppendEvents(writer, PROJECTIONS);
  horizon = new FeedHorizon(reader);
  open = [];
});

afterEach(async () => {
  horizon.close();
  await Promise.all([...open, reader, writer].map((each) => each.end()));
  await database.close();
});

const anEvent = (sid: string) => given({ kind: 'message', sid, status: 'sent' });

/** A connection of the owner, for what tests do by hand. */
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  open.push(client);
  return client;
}

/** Appends in a transaction that stays open, with the very statement of the doors. */
async function appendAndStay(sid: string): Promise<pg.Client> {
  const client = await connect();
  await client.query('BEGIN');
  await createAppendEvents(client as unknown as pg.Pool, PROJECTIONS)([anEvent(sid)]);
  return client;
}

/** Whether the promise is still pending after a while. */
async function isWaiting(promise: Promise<unknown>): Promise<boolean> {
  const late = Symbol('late');
  return (await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, A_WHILE_MS, late))])) === late;
}

async function sidsUpToHorizon(): Promise<string[]> {
  const { events } = await readFeed(reader, { after: 0, upTo: horizon.settled! }, 1_000);
  return events.map(({ sid }) => sid);
}

describe('the horizon of the feed', () => {
  it('is not known before it was looked for, 0 in an empty log, and else the last event', async () => {
    expect(horizon.settled).toBeNull();
    expect(await horizon.advance()).toBe(0);
    await append([anEvent('a'), anEvent('b')]);
    expect(await horizon.advance()).toBe(2);
    expect(horizon.settled).toBe(2);
  });

  it('stays before an append that goes on, although later positions are there to read', async () => {
    await append([anEvent('before')]);
    await horizon.advance();
    const slow = await appendAndStay('slow');
    await append([anEvent('quick')]);

    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);
    expect(await sidsUpToHorizon()).toEqual(['before']);

    await slow.query('COMMIT');
    await advance;
    expect(await sidsUpToHorizon()).toEqual(['before', 'slow', 'quick']);
  });

  it('knows an append that runs from a cached plan as well', async () => {
    const client = await connect();
    const appendHere = createAppendEvents(client as unknown as pg.Pool, PROJECTIONS);
    for (let turn = 0; turn < 10; turn += 1) await appendHere([anEvent(`turn-${turn}`)]);
    const plans = await client.query<{ generic: number }>(
      `SELECT generic_plans::integer AS generic FROM pg_prepared_statements WHERE name = 'append-callbacks-messages'`,
    );
    expect(plans.rows[0]!.generic).toBeGreaterThan(0);
    await client.query('BEGIN');
    await appendHere([anEvent('slow')]);
    await append([anEvent('quick')]);

    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);
    await client.query('COMMIT');
    await advance;
    expect((await sidsUpToHorizon()).slice(-2)).toEqual(['slow', 'quick']);
  });

  it.each([
    ['rolled back', (slow: pg.Client) => slow.query('ROLLBACK')],
    ['killed', (slow: pg.Client) => slow.end()],
  ])('goes on past an append that is %s, and nothing of it is shown', async (_what, end) => {
    const slow = await appendAndStay('slow');
    await append([anEvent('quick')]);
    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);

    await end(slow);
    await advance;
    expect(await sidsUpToHorizon()).toEqual(['quick']);
  });

  it('does not wait for appends that have begun after it looked', async () => {
    const first = await appendAndStay('first');
    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);
    await appendAndStay('second');
    await first.query('COMMIT');

    await advance;
    expect(await sidsUpToHorizon()).toEqual(['first']);
  });

  it('is not held back by those who read, vacuum, or write into other tables', async () => {
    await append([anEvent('a')]);
    const [reading, vacuuming, writing] = await Promise.all([connect(), connect(), connect()]);
    await reading.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reading.query('SELECT count(*) FROM events');
    await vacuuming.query('BEGIN');
    await vacuuming.query('LOCK TABLE events IN SHARE UPDATE EXCLUSIVE MODE');
    await writing.query('BEGIN');
    await writing.query(`UPDATE messages SET event_count = event_count`);

    expect(await horizon.advance()).toBe(1);
  });

  it('holds what was committed before it was asked, also by who asks while it is looking', async () => {
    const slow = await appendAndStay('slow');
    const first = horizon.advance();
    expect(await isWaiting(first)).toBe(true);
    await append([anEvent('quick')]);
    const second = horizon.advance();
    await slow.query('COMMIT');

    expect([await first, await second]).toEqual([1, 2]);
  });

  it('is found anew when the log was replaced by a shorter one', async () => {
    await append([anEvent('a'), anEvent('b'), anEvent('c')]);
    await horizon.advance();
    const owner = await connect();
    await owner.query('DELETE FROM events WHERE position > 1');
    await owner.query(`SELECT setval('events_position_seq', 1)`);

    expect(await horizon.advance()).toBe(1);
  });

  it('says so when it is closed while it waits', async () => {
    await appendAndStay('slow');
    const advance = horizon.advance();
    expect(await isWaiting(advance)).toBe(true);
    horizon.close();
    await expect(advance).rejects.toThrow('aborted');
  });
});

describe('an append', () => {
  it('has the lock that the horizon looks for before it draws a position', async () => {
    const blocker = await connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE events IN SHARE MODE');
    const blocked = append([anEvent('a')]);
    expect(await isWaiting(blocked)).toBe(true);
    expect(await horizon.advance()).toBe(0);
    expect(horizon.drawn).toBe(0);

    await blocker.query('COMMIT');
    await blocked;
    expect(await horizon.advance()).toBe(1);
  });
});
