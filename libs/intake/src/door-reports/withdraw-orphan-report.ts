import type { Pool } from 'pg';
import type { Journal } from '../journal/index.js';
import { reportPath } from './identify-door.js';
import { readReportFile, ReportFile } from './report-file.js';
import { storeEmptyJournal } from './report-rows.js';

/**
 * Takes back the last word of a killed door about its journal, once another door has drained that journal and none of its
 * callbacks waits any more. The age of the report stays as it was. To be called while the journal is the caller's.
 */
export async function withdrawOrphanReport(
  dataDir: string,
  orphan: Journal,
  pool: Pool,
  withinMs: number,
): Promise<void> {
  if (orphan.records > 0) return;
  const path = reportPath(dataDir, orphan);
  const last = await readReportFile(path).catch(ignoreMissing);
  if (last === null || last.journal === null || last.journal.records === 0) return;
  await storeEmptyJournal(pool, last.door, withinMs);
  const file = await ReportFile.open(path);
  try {
    await file.write({ ...last, journal: null });
  } finally {
    await file.close();
  }
}

/** A door whose disk was full from its first start has left none. */
function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
