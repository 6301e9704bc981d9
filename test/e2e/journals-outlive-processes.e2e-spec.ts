import { readJournalStatuses } from '@sidetrack/intake';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../support/away-database.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { messageParams, sendCallback } from '../support/provider.js';

const SOON = { timeout: 30_000, interval: 50 };

describe('journals of ingest processes on one machine', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let dataDir: string;
  let doors: BuiltDoor[];
  const admin = inject('postgresAdminUrl');

  beforeEach(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-journals-'));
    doors = [];
  });

  afterEach(async () => {
    await Promise.all(doors.map((door) => door.end('SIGKILL')));
    await pool.end();
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  const open = async (on = dataDir): Promise<BuiltDoor> => {
    const door = await startBuiltDoor('ingest', database.url, { DATA_DIR: on, LOG_LEVEL: 'silent' });
    doors.push(door);
    return door;
  };

  const sendMany = async (door: BuiltDoor, prefix: string, count: number): Promise<string[]> => {
    const sids = Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
    const answers = await Promise.all(sids.map((sid) => sendCallback(door.url, 'message', messageParams(sid, 'sent'))));
    expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
    return sids.toSorted();
  };

  const storedSids = async (): Promise<string[]> =>
    (await pool.query<{ sid: string }>('SELECT sid FROM events ORDER BY sid COLLATE "C"')).rows.map((row) => row.sid);

  const expectStored = (sids: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(await storedSids()).toEqual(sids.toSorted()), SOON);

  it('two processes have two journals, and one that is left is drained by the next process', async () => {
    const [first, second] = [await open(), await open()];
    await takeAway(admin, database.url);
    const sent = [...(await sendMany(first, 'm-first', 20)), ...(await sendMany(second, 'm-second', 20))];
    expect([0, 1].map((n) => existsSync(join(dataDir, 'journal', String(n), 'CURRENT')))).toEqual([true, true]);
    await Promise.all([first.end('SIGKILL'), second.end('SIGKILL')]);

    await bringBack(admin, database.url);
    expect(await storedSids()).toEqual([]);
    await open();
    await expectStored(sent);
  });

  it('a journal that is moved from a host that is gone is drained by another one', async () => {
    const gone = await open();
    await takeAway(admin, database.url);
    const sent = await sendMany(gone, 'm-moved', 20);
    await gone.end('SIGKILL');
    await bringBack(admin, database.url);
    const other = join(dataDir, 'other-host');
    await mkdir(join(other, 'journal'), { recursive: true });
    await rename(join(dataDir, 'journal', '0'), join(other, 'journal', '7'));
    await open(other);
    await expectStored(sent);
  });

  it('a process that is killed again and again while it drains neither loses nor doubles a callback', async () => {
    let door = await open();
    await takeAway(admin, database.url);
    const sent: string[] = [];
    for (let n = 0; n < 10; n += 1) sent.push(...(await sendMany(door, `m-${n}`, 100)));
    await door.end('SIGKILL');
    await bringBack(admin, database.url);
    for (let kill = 0; kill < 3; kill += 1) {
      const before = (await storedSids()).length;
      door = await open();
      await vi.waitFor(async () => {
        const { length } = await storedSids();
        expect(length > before || length === sent.length).toBe(true);
      }, SOON);
      await door.end('SIGKILL');
    }
    await open();
    await expectStored(sent);
    const counted = await pool.query<{ counted: number }>('SELECT sum(event_count)::integer AS counted FROM messages');
    expect(counted.rows).toEqual([{ counted: 1_000 }]);
  });

  it('a door that is asked to stop while the database hangs writes down what it has and ends with 0 within ten seconds', async () => {
    const door = await open();
    const blocker = await pool.connect();
    await blocker.query('BEGIN; LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    const answers = Promise.all(
      [1, 2, 3].map((n) => sendCallback(door.url, 'message', messageParams(`m-hanging-${n}`, 'sent'))),
    );
    await vi.waitFor(async () => {
      const waiting = await pool.query(`SELECT 1 FROM pg_locks WHERE relation = 'events'::regclass AND NOT granted`);
      expect(waiting.rowCount).toBeGreaterThan(0);
    }, SOON);
    const startedAt = performance.now();
    expect(await door.end('SIGTERM')).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect((await answers).map((answer) => answer.status)).toEqual([200, 200, 200]);
    await blocker.query('COMMIT');
    blocker.release();
    expect(await readJournalStatuses(dataDir)).toMatchObject([{ records: 3, isClosedEmpty: false }]);
    await open();
    await expectStored(['m-hanging-1', 'm-hanging-2', 'm-hanging-3']);
  });

  it('a door opens while the database is away, and keeps what comes', async () => {
    await takeAway(admin, database.url);
    const door = await open();
    const sent = await sendMany(door, 'm-early', 5);
    await bringBack(admin, database.url);
    await expectStored(sent);
  });
});
