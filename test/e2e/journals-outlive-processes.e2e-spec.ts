import { readJournalStatuses } from '@sidetrack/intake';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../support/away-database.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { messageParams, sendCallback } from '../support/provider.js';

const SOON = { timeout: 30_000, interval: 50 };

/** Each test begins with the doors, and the journals, that the one before it left: starting a door takes most of a second. */
describe('journals of ingest processes on one machine', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let dataDir: string;
  let otherHost: string;
  const doors: BuiltDoor[] = [];
  /** The one that runs on `dataDir`, from the third test on. */
  let door: BuiltDoor;
  const admin = inject('postgresAdminUrl');

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-journals-'));
    otherHost = join(dataDir, 'other-host');
  });

  afterAll(async () => {
    await Promise.all(doors.map((each) => each.end('SIGKILL')));
    await pool.end();
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  const open = async (on = dataDir): Promise<BuiltDoor> => {
    const opened = await startBuiltDoor('ingest', database.url, { DATA_DIR: on, LOG_LEVEL: 'silent' });
    doors.push(opened);
    return opened;
  };

  const sendMany = async (to: BuiltDoor, prefix: string, count: number): Promise<string[]> => {
    const sids = Array.from({ length: count }, (_, n) => `${prefix}-${n}`);
    const answers = await Promise.all(sids.map((sid) => sendCallback(to.url, 'message', messageParams(sid, 'sent'))));
    expect(answers.filter((answer) => answer.status !== 200)).toEqual([]);
    return sids;
  };

  const storedSids = async (prefix: string): Promise<string[]> => {
    const asked = 'SELECT sid FROM events WHERE starts_with(sid, $1) ORDER BY sid COLLATE "C"';
    return (await pool.query<{ sid: string }>(asked, [prefix])).rows.map((row) => row.sid);
  };

  const expectStored = (prefix: string, sids: readonly string[]): Promise<void> =>
    vi.waitFor(async () => expect(await storedSids(prefix)).toEqual(sids.toSorted()), SOON);

  it('a door opens while the database is away, and keeps what comes', async () => {
    await takeAway(admin, database.url);
    const sent = await sendMany(await open(), 'm-early', 5);
    await bringBack(admin, database.url);
    await expectStored('m-early', sent);
  });

  it('two processes have two journals, and one that is moved from a host that is gone is drained by another one', async () => {
    const [first, second] = [doors[0]!, await open()];
    await takeAway(admin, database.url);
    await sendMany(first, 'm-left', 20);
    const sent = await sendMany(second, 'm-moved', 20);
    expect([0, 1].map((n) => existsSync(join(dataDir, 'journal', String(n), 'CURRENT')))).toEqual([true, true]);
    await Promise.all([first.end('SIGKILL'), second.end('SIGKILL')]);
    await bringBack(admin, database.url);
    await mkdir(join(otherHost, 'journal'), { recursive: true });
    await rename(join(dataDir, 'journal', '1'), join(otherHost, 'journal', '7'));

    expect(await storedSids('m-moved')).toEqual([]);
    const other = await open(otherHost);
    await expectStored('m-moved', sent);
    await other.end('SIGKILL');
  });

  it('one that is left is drained by the next process', async () => {
    expect(await storedSids('m-left')).toEqual([]);
    door = await open();
    await expectStored(
      'm-left',
      Array.from({ length: 20 }, (_, n) => `m-left-${n}`),
    );
  });

  it('a process that is killed again and again while it drains neither loses nor doubles a callback', async () => {
    await takeAway(admin, database.url);
    const sent: string[] = [];
    for (let n = 0; n < 6; n += 1) sent.push(...(await sendMany(door, `m-again-${n}`, 100)));
    await door.end('SIGKILL');
    await bringBack(admin, database.url);
    for (let kill = 0; kill < 2; kill += 1) {
      const before = (await storedSids('m-again')).length;
      door = await open();
      await vi.waitFor(
        async () => {
          const { length } = await storedSids('m-again');
          expect(length > before || length === sent.length).toBe(true);
        },
        { ...SOON, interval: 5 },
      );
      await door.end('SIGKILL');
    }
    door = await open();
    await expectStored('m-again', sent);
    const counted = await pool.query<{ counted: number }>(
      `SELECT sum(event_count)::integer AS counted FROM messages WHERE starts_with(sid, 'm-again')`,
    );
    expect(counted.rows).toEqual([{ counted: 600 }]);
  });

  it('a door that is asked to stop while the database hangs writes down what it has and ends with 0 within ten seconds', async () => {
    // What the tests before left is stored by now, and may still be in the journal: it is taken out after it is stored.
    await vi.waitFor(async () => {
      const left = (await readJournalStatuses(dataDir)).filter(({ records }) => records > 0);
      expect(left).toEqual([]);
    }, SOON);
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
    const left = (await readJournalStatuses(dataDir)).filter(({ records }) => records > 0);
    expect(left).toMatchObject([{ records: 3, isClosedEmpty: false }]);
    await open();
    await expectStored('m-hanging', ['m-hanging-1', 'm-hanging-2', 'm-hanging-3']);
  });
});
