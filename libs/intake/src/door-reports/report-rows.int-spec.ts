import { connectAsService } from '@sidetrack/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { aCount, aDoorReport } from '../../spec-support/a-door-report.js';
import { endReport, readStoredReports, replaceReport, storeEmptyJournal, storeReport } from './report-rows.js';
import { retireReports } from './retire-reports.js';

const WITHIN_MS = 20_000;
const FORBIDDEN = '42501';

let database: ClonedDatabase;
let owner: pg.Pool;
let ingest: pg.Pool;
let api: pg.Pool;
let second: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url, max: 1 });
  ingest = connectAsService(database.ingestUrl, { max: 1 });
  api = connectAsService(database.apiUrl, { max: 1 });
  second = connectAsService(database.ingestUrl, { max: 1 });
});

afterAll(async () => {
  await Promise.all([owner.end(), ingest.end(), api.end(), second.end()]);
  await database.close();
});

beforeEach(() => owner.query('DELETE FROM door_reports'));

const age = (door: string, interval: string): Promise<unknown> =>
  owner.query('UPDATE door_reports SET reported_at = now() - $2::interval WHERE door = $1', [door, interval]);

const doors = async (): Promise<string[]> => (await readStoredReports(api)).reports.map(({ report }) => report.door);

describe('the reports of doors in the database', () => {
  it('are one for each door, its last, and their age is told by the database’s clock', async () => {
    const [one, other] = [aDoorReport({ host: 'a' }), aDoorReport({ reportedAt: '2001-01-01T00:00:00.000Z' })];
    await storeReport(ingest, one, WITHIN_MS);
    await storeReport(ingest, { ...one, host: 'b' }, WITHIN_MS);
    await storeReport(ingest, other, WITHIN_MS);
    await age(one.door, '40 seconds');
    const { reports, unread } = await readStoredReports(api);
    expect(reports.map(({ report }) => report)).toEqual([other, { ...one, host: 'b' }]);
    expect(reports[0]!.ageMs).toBeLessThan(30_000);
    expect(reports[1]!.ageMs).toBeGreaterThanOrEqual(40_000);
    expect(unread).toBe(0);
    expect(await replaceReport(ingest, aDoorReport(), WITHIN_MS)).toBeNull();
    const databaseMs = await replaceReport(ingest, { ...one, host: 'c' }, WITHIN_MS);
    // On this machine both clocks are the same.
    expect(Math.abs(Date.now() - databaseMs!)).toBeLessThan(WITHIN_MS);
    await endReport(ingest, other.door, WITHIN_MS);
    const [first, ended] = (await readStoredReports(api)).reports.map(({ report }) => report);
    expect(first!.host).toBe('c');
    expect(ended).toEqual({ ...other, isEnded: true, journal: null, troubles: [] });
  });

  it('are read as far as there may honestly be any, and the rest is counted', async () => {
    await owner.query(
      `INSERT INTO door_reports SELECT gen_random_uuid(), now() - interval '1 minute', '{"version": 2}' FROM generate_series(1, 270)`,
    );
    const { door } = aDoorReport();
    await storeReport(ingest, aDoorReport({ door }), WITHIN_MS);
    const { reports, unread } = await readStoredReports(api);
    expect(reports.map(({ report }) => report.door)).toEqual([door]);
    expect(unread).toBe(270);
  });

  it('are forgotten an hour after the last word, but for that of a door that left callbacks in its journal', async () => {
    const left = { ...aDoorReport().journal!, records: 3 };
    const [young, old, keeping, drained, ancient] = [
      aDoorReport(),
      aDoorReport(),
      aDoorReport({ journal: left }),
      aDoorReport({ journal: left }),
      aDoorReport({ journal: left }),
    ];
    for (const report of [young, old, keeping, drained, ancient]) await storeReport(ingest, report, WITHIN_MS);
    for (const { door } of [old, keeping, drained]) await age(door, '61 minutes');
    await age(ancient.door, '31 days');
    await storeEmptyJournal(ingest, drained.door, WITHIN_MS);
    await retireReports(ingest);
    expect(await doors()).toEqual([young.door, keeping.door]);
  });

  it('leave what they counted when they are forgotten, in one row that is no door, once and whoever does it', async () => {
    const counted = (value: number) => ({ metrics: [aCount('sidetrack_a_total', value, { door: 'calls' })] });
    for (const value of [2, 3]) {
      const report = aDoorReport(counted(value));
      await storeReport(ingest, report, WITHIN_MS);
      await age(report.door, '2 hours');
      await Promise.all([retireReports(ingest), retireReports(second)]);
    }
    const { reports, unread, retired } = await readStoredReports(api);
    expect([reports, unread, retired]).toEqual([[], 0, counted(5).metrics]);
    await retireReports(ingest);
    expect((await readStoredReports(api)).retired).toEqual(counted(5).metrics);
  });

  it('can be written by ingest doors alone, and nothing else of theirs can be', async () => {
    for (const statement of [
      `INSERT INTO door_reports VALUES (gen_random_uuid(), now(), '{}')`,
      `UPDATE door_reports SET reported_at = now()`,
      'DELETE FROM door_reports',
    ]) {
      await expect(api.query(statement)).rejects.toMatchObject({ code: FORBIDDEN });
    }
    await expect(ingest.query('TRUNCATE door_reports')).rejects.toMatchObject({ code: FORBIDDEN });
  });

  it('are none of any size: what is larger than a report is refused', async () => {
    await expect(
      ingest.query(`INSERT INTO door_reports VALUES (gen_random_uuid(), now(), to_jsonb(repeat('x', 70000)))`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('take no more room for being replaced hundreds of times, and touch no index over it', async () => {
    const metrics = Array.from({ length: 40 }, (_, n) => ({
      name: `sidetrack_made_up_${n}_total`,
      help: 'Callbacks by door and outcome, made up, as many words as the longest has in this program',
      type: 'counter' as const,
      values: [1, 2, 3].map((value) => ({ value, labels: { door: 'messages', outcome: `outcome-${value}` } })),
    }));
    const report = aDoorReport({ metrics });
    const replace = async (times: number): Promise<void> => {
      for (let value = 1; value <= times; value += 1) {
        const changed = metrics.map((metric) => ({
          ...metric,
          values: metric.values.map((each) => ({ ...each, value })),
        }));
        await storeReport(ingest, { ...report, metrics: changed }, WITHIN_MS);
      }
      await ingest.query('SELECT pg_stat_force_next_flush()');
    };
    const measure = async (): Promise<{ bytes: number; all: number; hot: number }> =>
      (
        await owner.query<{ bytes: number; all: number; hot: number }>(
          `SELECT pg_total_relation_size(relid)::integer AS bytes, n_tup_upd::integer AS all, n_tup_hot_upd::integer AS hot
             FROM pg_stat_user_tables WHERE relname = 'door_reports'`,
        )
      ).rows[0]!;
    // What the tests before have left beside it is not to be counted.
    await owner.query('TRUNCATE door_reports');
    await replace(10);
    // A transaction elsewhere in this cluster (somebody makes a database) keeps old versions for as long as it lasts.
    await vi.waitFor(
      async () => {
        const before = await measure();
        await replace(100);
        const after = await measure();
        expect(after.all - before.all).toBeGreaterThanOrEqual(100);
        expect((after.hot - before.hot) / (after.all - before.all)).toBeGreaterThan(0.95);
        expect(after.bytes).toBe(before.bytes);
      },
      { timeout: 40_000 },
    );
  });
});
