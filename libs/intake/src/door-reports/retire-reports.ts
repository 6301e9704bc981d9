import { ADVISORY_LOCKS, ask, askForOne, change, column, isOnlyOne, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { addCounts, countersOf, type Metrics } from './add-counts.js';
import { readDoorReport, type DoorReport } from './door-report.js';

/** The id under which stands what those have counted of whom nobody hears any more: no door has it. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Doors that nobody hears of any more. Where one has left acknowledged callbacks on its disk, that is told of for long.
 */
const FORGET = `
  DELETE FROM door_reports
   WHERE door <> '${NOBODY}'
     AND (reported_at < now() - interval '30 days'
      OR reported_at < now() - interval '1 hour' AND coalesce(report #> '{journal,records}', '0') = '0')
  RETURNING report`;

const OF_NOBODY = `SELECT report FROM door_reports WHERE door = '${NOBODY}'`;

const STORE = `
  INSERT INTO door_reports (door, reported_at, report)
  VALUES ('${NOBODY}', now(), $1)
  ON CONFLICT (door) DO UPDATE SET reported_at = excluded.reported_at, report = excluded.report`;

const readRow = rowReader({ report: column.json<unknown>() });

const metricsOf = (found: unknown): Metrics => countersOf(readDoorReport(found)?.metrics ?? []);

/**
 * Removes reports of doors of which nobody has heard for long, and keeps what they had counted in one row for all of them,
 * so that a sum over all doors never goes back. Whoever of them is heard of again begins to count anew.
 */
export async function retireReports(pool: Pool): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    // One door does it, whichever comes first; the others have nothing to wait for.
    if (await isOnlyOne(client, ADVISORY_LOCKS.retireReports)) {
      const gone = await ask(client, { text: FORGET }, readRow);
      if (gone.length > 0) {
        const before = metricsOf((await askForOne(client, { text: OF_NOBODY }, readRow))?.report);
        const metrics = gone.reduce((sum, { report }) => addCounts(sum, metricsOf(report)), before);
        await change(client, { text: STORE, values: [JSON.stringify(reportOf(metrics))] });
      }
    }
    await client.query('COMMIT');
  } catch (error) {
    failure = error as Error;
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release(failure !== undefined);
  }
}

/** A program of before takes it for a door that has ended, and says nothing of it. */
function reportOf(metrics: Metrics): DoorReport {
  const now = new Date().toISOString();
  return {
    version: 1,
    door: NOBODY,
    host: 'forgotten',
    pid: 1,
    startedAt: now,
    reportedAt: now,
    isEnded: true,
    generation: 0,
    clock: null,
    metrics,
    journal: null,
    troubles: [],
  };
}
