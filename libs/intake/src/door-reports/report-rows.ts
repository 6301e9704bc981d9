import { ask, change, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Metrics } from './add-counts.js';
import { readDoorReport, type DoorReport } from './door-report.js';
import { NOBODY } from './retire-reports.js';

/** More processes than anybody runs; how many more there are is said. */
const MOST_ROWS = 256;

/** The database's clock, not the door's: how old a report is must not depend on how well two clocks agree. */
/** The database's clock comes back with it, which costs nothing beside the round trip. */
const REPLACE = `
  UPDATE door_reports
     SET reported_at = now(), report = $2
   WHERE door = $1
  RETURNING (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS database_ms`;

const readClock = rowReader({ databaseMs: column.number });

const STORE = `
  INSERT INTO door_reports (door, reported_at, report)
  VALUES ($1, now(), $2)
  ON CONFLICT (door) DO UPDATE SET reported_at = excluded.reported_at, report = excluded.report`;

/** Whoever still is that door says so again with its next report. */
const END = `
  UPDATE door_reports
     SET report = report || '{"isEnded": true, "journal": null, "troubles": []}'
   WHERE door = $1`;

const EMPTY_JOURNAL = `
  UPDATE door_reports
     SET report = jsonb_set(report, '{journal}', 'null')
   WHERE door = $1`;

const READ = `
  SELECT report, door = '${NOBODY}' AS is_nobody,
         (extract(epoch FROM now() - reported_at) * 1000)::float8 AS age_ms,
         count(*) OVER ()::integer AS of_rows
    FROM door_reports
   ORDER BY door = '${NOBODY}' DESC, reported_at DESC
   LIMIT ${MOST_ROWS + 1}`;

const readRow = rowReader({
  report: column.json<unknown>(),
  isNobody: column.flag,
  ageMs: column.number,
  ofRows: column.number,
});

export interface StoredReports {
  readonly reports: readonly { readonly report: DoorReport; readonly ageMs: number }[];
  /** How many there are besides: too many, or of another version of this program. */
  readonly unread: number;
  /** What doors have counted that are forgotten. */
  readonly retired: Metrics;
}

/**
 * Puts a door's report in the place of its last one, and gives what the database's clock said meanwhile; null when there is
 * no report, or none any more.
 */
export async function replaceReport(pool: Pool, report: DoorReport, withinMs: number): Promise<number | null> {
  const question = { text: REPLACE, values: [report.door, JSON.stringify(report)] };
  return (await ask(pool, question, readClock, withinMs))[0]?.databaseMs ?? null;
}

/** Stores a door's first report. */
export async function storeReport(pool: Pool, report: DoorReport, withinMs: number): Promise<void> {
  await change(pool, { text: STORE, values: [report.door, JSON.stringify(report)] }, withinMs);
}

/** Another has taken the place of this door: nobody need miss it, and what it counted stays counted. */
export async function endReport(pool: Pool, door: string, withinMs: number): Promise<void> {
  await change(pool, { text: END, values: [door] }, withinMs);
}

/** Somebody else has taken care of the journal that this door left. */
export async function storeEmptyJournal(pool: Pool, door: string, withinMs: number): Promise<void> {
  await change(pool, { text: EMPTY_JOURNAL, values: [door] }, withinMs);
}

/** The reports in the database, the newest first, and how old each is. */
export async function readStoredReports(pool: Pool): Promise<StoredReports> {
  const rows = await ask(pool, { text: READ }, readRow);
  const nobody = rows.find(({ isNobody }) => isNobody);
  const reports = rows
    .filter((row) => row !== nobody)
    .flatMap(({ report: found, ageMs }) => {
      const report = readDoorReport(found);
      // A report of the future is from before the clock was set back, and its door has not been heard of since.
      return report === null ? [] : [{ report, ageMs: Math.abs(ageMs) }];
    });
  const others = (rows[0]?.ofRows ?? 0) - (nobody === undefined ? 0 : 1);
  return { reports, unread: others - reports.length, retired: readDoorReport(nobody?.report)?.metrics ?? [] };
}
