import { claimJournal, closeJournal, readDoorReports, type AuthenticArrival, type Journal } from '@sidetrack/intake';
import { createSignatureVerifier, parseParameters } from '@sidetrack/signalwire';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { anArrival, RECEIVED_AT, SIGNING } from '../../../../libs/intake/spec-support/an-arrival.js';
import { bringBack, takeAway } from '../../../../test/support/away-database.js';
import { startBuiltDoor } from '../../../../test/support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { messageParams, sendCallback } from '../../../../test/support/provider.js';
import { runVerb, type VerbOutcome } from '../../spec-support/run-verb.js';
import { JOURNAL_DRAIN } from './drain.verb.js';

const LIMIT = 1_073_741_824;
const admin = inject('postgresAdminUrl');
const verifier = createSignatureVerifier(SIGNING);

/** One that was believed by the door that kept it. */
function believed(params: Readonly<Record<string, string>>): AuthenticArrival {
  const arrival = anArrival(params);
  const parsed = parseParameters(arrival.request);
  const verdict = verifier.verify(arrival.request, parsed.ok ? parsed.params : null);
  if (!verdict.ok) throw new Error('this callback is not signed as it should be');
  return { ...arrival, evidence: verdict.evidence };
}

describe('journal drain', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let dataDir: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    owner.on('error', () => undefined);
  });
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-rescued-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));
  afterAll(async () => {
    await owner.end();
    await database.close();
  });

  const drain = (folder: string, options = {}, given = {}): Promise<VerbOutcome> =>
    runVerb(JOURNAL_DRAIN, options, { DATABASE_URL: database.url }, { operands: [folder], ...given });

  const claim = (on = dataDir): Promise<Journal> => claimJournal(on, LIMIT, pino({ level: 'silent' }));

  /** Leaves a journal as a process that was killed leaves it. */
  async function leave(...arrivals: readonly AuthenticArrival[]): Promise<void> {
    const journal = await claim();
    await Promise.all(arrivals.map((arrival) => journal.add(arrival)));
    await closeJournal(journal);
  }

  const some = (prefix: string, count: number): AuthenticArrival[] =>
    Array.from({ length: count }, (_, n) => believed(messageParams(`${prefix}-${n}`, 'sent')));

  const events = async (prefix: string): Promise<{ sid: string; at: Date }[]> => {
    const text = `SELECT sid, received_at AS at FROM events WHERE starts_with(sid, $1) ORDER BY sid COLLATE "C"`;
    return (await owner.query<{ sid: string; at: Date }>(text, [`${prefix}-`])).rows;
  };

  it('counts what is there and stores nothing, and then stores each once with its time of receipt', async () => {
    await leave(...some('m-whole', 700));
    const counted = await drain(dataDir, { dryRun: true });
    expect(counted).toMatchObject({ exitCode: 0, err: '' });
    expect(counted.out).toContain(`0: 700 callbacks, `);
    expect(counted.out).toContain(`, the oldest of ${RECEIVED_AT.toISOString()}\n700 callbacks would be stored`);
    expect(await events('m-whole')).toEqual([]);

    const drained = await drain(dataDir);
    expect(drained).toMatchObject({
      exitCode: 0,
      out: '700 callbacks in 1 journal(s): 700 stored, 0 were stored before, 0 in quarantine.\n',
    });
    const stored = await events('m-whole');
    expect([stored.length, stored[0]!.at]).toEqual([700, RECEIVED_AT]);
    expect((await drain(dataDir, { json: true })).out).toBe(
      '{"dryRun":false,"callbacks":0,"stored":0,"repeats":0,"quarantined":0,"unreadable":0,"left":0}\n',
    );
  });

  it('stores an exact repeat no second time: a copy of a disk may be drained after the disk', async () => {
    await leave(...some('m-copied', 30));
    const copy = join(dataDir, 'copy');
    await mkdir(copy);
    await cp(join(dataDir, 'journal', '0'), join(copy, '12'), { recursive: true });
    await drain(join(dataDir, 'journal'));
    expect((await drain(copy)).out).toContain('0 stored, 30 were stored before');
    expect(await events('m-copied')).toHaveLength(30);
    // Where no status was, none is made.
    expect(await readdir(copy)).toEqual(['12']);
  });

  it('puts what nobody can read into quarantine, and drains a single journal', async () => {
    await leave(believed(messageParams('m-single-0', 'sent')), believed({ ...messageParams('', 'sent') }));
    const { exitCode, out } = await drain(join(dataDir, 'journal', '0'));
    expect([exitCode, out]).toEqual([0, expect.stringContaining('1 stored, 0 were stored before, 1 in quarantine')]);
    expect(await events('m-single')).toHaveLength(1);
  });

  it('refuses while a door holds one of the journals, and changes none', async () => {
    await leave(...some('m-held', 5));
    const [left, held] = [await claim(), await claim()];
    await left.close();
    await expect(drain(dataDir)).rejects.toThrow(/1 belongs to a door that runs.*nothing was changed/);
    await expect(drain(dataDir, { dryRun: true })).rejects.toThrow(/belongs to a door/);
    await held.close();
    expect(await events('m-held')).toEqual([]);
    expect((await drain(dataDir)).out).toContain('5 callbacks in 2 journal(s): 5 stored');
  });

  it('says what is no journal, and makes none there', async () => {
    await expect(drain(dataDir)).rejects.toThrow(`there is no journal in ${dataDir};`);
    expect(await readdir(dataDir)).toEqual([]);
    await expect(drain(join(dataDir, 'nowhere'))).rejects.toThrow(/cannot be looked at \(ENOENT\)/);
  });

  it('keeps what it could not store when the database goes away or somebody stops it, and goes on the next time', async () => {
    await leave(...some('m-again', 40));
    const stopped = new AbortController();
    stopped.abort();
    const early = await drain(dataDir, {}, { signal: stopped.signal });
    expect(early).toMatchObject({ exitCode: 1, out: expect.stringContaining('40 are still there') as string });
    await takeAway(admin, database.url);
    await expect(drain(dataDir)).rejects.toThrow();
    await bringBack(admin, database.url);
    expect((await drain(dataDir)).out).toContain('40 stored');
  });

  it('takes over from a door that was killed, and nobody is told any more that callbacks wait there', async () => {
    const door = await startBuiltDoor('ingest', database.url, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    await takeAway(admin, database.url);
    const sids = [0, 1, 2].map((n) => `m-door-${n}`);
    const answers = await Promise.all(sids.map((sid) => sendCallback(door.url, 'message', messageParams(sid, 'sent'))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const waiting = async (): Promise<number[]> =>
      (await readDoorReports(owner, dataDir, new Date())).doors.map(({ report }) => report.journal?.records ?? 0);
    await vi.waitFor(async () => expect(await waiting()).toEqual([3]), { timeout: 30_000 });
    await door.end('SIGKILL');
    await bringBack(admin, database.url);
    expect((await drain(dataDir)).exitCode).toBe(0);
    expect(await events('m-door')).toHaveLength(3);
    expect(await waiting()).toEqual([0]);
  });
});
