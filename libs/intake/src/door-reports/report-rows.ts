import { ask, change, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { readDoorReport, type DoorReport } from './door-report.js';

/** More doors than anybody runs; how many more there are is said. */
const MOST_ROWS = 64;

/** The database's clock, not the door's: how old a report is must not depend on how well two clocks agree. */
const STORE = `
  INSERT INTO door_reports (door, reported_at, report)
  VALUES ($1, now(), $2)
  ON CONFLICT (door) DO UPDATE SET reported_at = excluded.reported_at, report = excluded.report`;

const REMOVE = 'DELETE FROM door_reports WHERE door = $1';

const EMPTY_JOURNAL = `
  UPDATE door_reports
     SET report = jsonb_set(report, '{journal}', 'null')
   WHERE door = $1`;

/** Doors that nobody hears of any more. Where one has left acknowledged callbacks on its disk, that is told of for long. */
const FORGET = `
  DELETE FROM door_reports
   WHERE reported_at < now() - interval '30 days'
      OR reported_at < now() - interval '1 hour' AND coalesce(report #> '{journal,records}', '0') = '0'`;

const READ = `
  SELECT report,
         (extract(epoch FROM now() - reported_at) * 1000)::float8 AS age_ms,
         count(*) OVER ()::integer AS of_rows
    FROM door_reports
   ORDER BY reported_at DESC
   LIMIT ${MOST_ROWS}`;

const readRow = rowReader({ report: column.json<unknown>(), ageMs: column.number, ofRows: column.number });

export interface StoredReports {
  readonly reports: readonly { readonly report: DoorReport; readonly ageMs: number }[];
  /** How many there are besides: too many, or of another version of this program. */
  readonly unread: number;
}

/** Puts a door's report in the place of its last one. */
export async function storeReport(pool: Pool, report: DoorReport, withinMs: number): Promise<void> {
  await change(pool, { text: STORE, values: [report.door, JSON.stringify(report)] }, withinMs);
}

/** Takes the report of a door away that has ended, or whose place another has taken. */
export async function removeReport(pool: Pool, door: string, withinMs: number): Promise<void> {
  await change(pool, { text: REMOVE, values: [door] }, withinMs);
}

/** Somebody else has taken care of the journal that this door left. */
export async function storeEmptyJournal(pool: Pool, door: string, withinMs: number): Promise<void> {
  await change(pool, { text: EMPTY_JOURNAL, values: [door] }, withinMs);
}

/** Removes reports of doors of which nobody has heard for long. */
export async function forgetOldReports(pool: Pool, withinMs: number): Promise<void> {
  await change(pool, { text: FORGET }, withinMs);
}

/** The reports in the database, the newest first, and how old each is. */
export async function readStoredReports(pool: Pool): Promise<StoredReports> {
  const rows = await ask(pool, { text: READ }, readRow);
  const reports = rows.flatMap(({ report: found, ageMs }) => {
    const report = readDoorReport(found);
    // A report of the future is from before the clock was set back, and its door has not been heard of since.
    return report === null ? [] : [{ report, ageMs: Math.abs(ageMs) }];
  });
  return { reports, unread: (rows[0]?.ofRows ?? 0) - reports.length };
}
