import { connectAsService } from '@sidetrack/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Pool } from 'pg';
import pg from 'pg';
import { Counter, Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { aRejectedCallback } from '../../spec-support/an-arrival.js';
import { adoptOrphans, claimJournal, closeJournal, type Journal } from '../journal/index.js';
import { readDoorReports, type KnownDoor } from './read-door-reports.js';
import { DoorReporter } from './report-door.js';
import { retireReports } from './retire-reports.js';
import { sumOf } from './sum-metrics.js';
import { withdrawOrphanReport } from './withdraw-orphan-report.js';

const SOON = { timeout: 30_000, interval: 50 };
const LIMIT = 1_000_000;

describe('an ingest door that reports', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let pool: Pool;
  let dataDir: string;
  let journal: Journal;
  let said: string[];
  const breaker = { isOpen: false };
  const reporters: DoorReporter[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    pool = connectAsService(database.ingestUrl, { max: 2 });
  });

  afterAll(async () => {
    await Promise.all([owner.end(), pool.end()]);
    await database.close();
  });

  beforeEach(async () => {
    said = [];
    breaker.isOpen = false;
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-reports-'));
    journal = await claimJournal(dataDir, LIMIT, pino({ level: 'silent' }));
    await owner.query('DELETE FROM door_reports');
  });

  afterEach(async () => {
    await Promise.all(reporters.splice(0).map((reporter) => reporter.end()));
    await closeJournal(journal);
    await rm(dataDir, { recursive: true });
  });

  const start = async (): Promise<DoorReporter> => {
    const registry = new Registry();
    new Counter({ name: 'sidetrack_made_up_total', help: 'made up', registers: [registry] }).inc(3);
    const logger = pino({ level: 'info' }, { write: (line) => void said.push(line) });
    const health = () => ({ troubles: [] });
    const options = { dataDir, journal, registry, health, pool, breaker, databaseDeadlineMs: 2_000, logger };
    const reporter = await DoorReporter.start(options);
    reporters.push(reporter);
    return reporter;
  };

  const inDatabase = async (): Promise<string[]> =>
    (await owner.query<{ door: string }>('SELECT door::text FROM door_reports')).rows.map(({ door }) => door);

  const known = async (): Promise<readonly KnownDoor[]> => (await readDoorReports(pool, dataDir, new Date())).doors;

  /** A database that nobody reaches. */
  const away = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 1_000 });

  const end = async (): Promise<void> => {
    for (const reporter of reporters.splice(0)) await reporter.end();
  };

  it('is known by the database and by the file, and by nobody any more as a door when it has ended', async () => {
    await start();
    await vi.waitFor(async () => expect(await inDatabase()).toHaveLength(1), SOON);
    await vi.waitFor(async () => expect(await known()).toHaveLength(1), SOON);
    const [{ report, isLocal }] = (await known()) as [KnownDoor];
    expect([report.pid, report.journal?.journal, isLocal]).toEqual([process.pid, '0', true]);
    expect(report.metrics).toMatchObject([{ name: 'sidetrack_made_up_total', values: [{ value: 3 }] }]);
    await end();
    expect(await known()).toEqual([]);
    expect(said).toEqual([]);
  });

  it('goes on counting where the process before it ended, and what it counted is in the sum exactly once', async () => {
    const total = async (): Promise<number | null> =>
      sumOf('sidetrack_made_up_total', (await readDoorReports(pool, dataDir, new Date())).counts);
    for (const sum of [3, 6, 9]) {
      await start();
      await vi.waitFor(async () => expect(await total()).toBe(sum), SOON);
      await end();
      expect(await total()).toBe(sum);
    }
    // It was not heard of for long, and is forgotten.
    await owner.query(`UPDATE door_reports SET reported_at = now() - interval '2 hours'`);
    await retireReports(pool);
    expect(await total()).toBe(9);
    await start();
    await vi.waitFor(async () => expect(await total()).toBe(12), SOON);
    expect(await known()).toHaveLength(1);
    // Likewise while it runs, and the database cannot be reached from there.
    await owner.query(`UPDATE door_reports SET reported_at = now() - interval '2 hours' WHERE door = $1`, [
      (await known())[0]!.report.door,
    ]);
    breaker.isOpen = true;
    await retireReports(pool);
    expect(await total()).toBe(12);
    breaker.isOpen = false;
    await vi.waitFor(async () => expect(await inDatabase()).toHaveLength(2), SOON);
    expect(await total()).toBe(12);
  });

  it('asks nothing of the database while the breaker is open, is read in the file then, and stored once it is closed', async () => {
    breaker.isOpen = true;
    await start();
    await vi.waitFor(async () => expect(await known()).toHaveLength(1), SOON);
    expect(await inDatabase()).toEqual([]);
    breaker.isOpen = false;
    await vi.waitFor(async () => expect(await inDatabase()).toHaveLength(1), SOON);
  });

  it('reports to the file while the database hangs, says once that it does, and once that it is over', async () => {
    const blocker = await owner.connect();
    await blocker.query('BEGIN; LOCK TABLE door_reports IN ACCESS EXCLUSIVE MODE');
    await start();
    const complaints = (): number => said.filter((line) => line.includes('cannot be stored')).length;
    await vi.waitFor(() => expect(complaints()).toBeGreaterThan(0), SOON);
    const reading = async (): Promise<string | undefined> =>
      (await readDoorReports(away, dataDir, new Date())).doors[0]?.report.reportedAt;
    const first = await reading();
    await vi.waitFor(async () => expect(await reading()).not.toBe(first), SOON);
    await blocker.query('COMMIT');
    blocker.release();
    await vi.waitFor(() => expect(said.some((line) => line.includes('is stored again'))).toBe(true), SOON);
    expect(await inDatabase()).toHaveLength(1);
    expect(said.filter((line) => line.includes('"level":40'))).toHaveLength(1);
  });

  it('leaves word of its journal when it ends with callbacks in it, until another process has drained that', async () => {
    await start();
    await journal.add(aRejectedCallback('m-left'));
    await journal.flushed();
    await vi.waitFor(async () => expect((await known())[0]?.report.journal?.records).toBe(1), SOON);
    await end();
    expect((await known()).map(({ report }) => [report.isEnded, report.journal?.records])).toEqual([[true, 1]]);
    await closeJournal(journal);

    journal = await claimJournal(join(dataDir, 'another'), LIMIT, pino({ level: 'silent' }));
    const [orphan] = (await adoptOrphans(dataDir, journal, LIMIT)) as [Journal];
    await withdrawOrphanReport(dataDir, orphan, pool, 2_000);
    expect(await known()).toHaveLength(1);
    await orphan.remove(await orphan.read('', 10, LIMIT));
    await withdrawOrphanReport(dataDir, orphan, pool, 2_000);
    await closeJournal(orphan);
    expect(await known()).toEqual([]);
  });
});
