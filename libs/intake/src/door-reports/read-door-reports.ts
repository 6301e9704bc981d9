import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { countersOf, type Metrics } from './add-counts.js';
import type { DoorReport } from './door-report.js';
import { NOBODY } from './retire-reports.js';
import { reportsDirectory } from './identify-door.js';
import { readReportFile } from './report-file.js';
import { readStoredReports, type StoredReports } from './report-rows.js';

/** A door that has reported, and the newest that it said. */
export interface KnownDoor {
  readonly report: DoorReport;
  /** How long ago it reported, in milliseconds. */
  readonly ageMs: number;
  /** It keeps its files in the same DATA_DIR as who asks. */
  readonly isLocal: boolean;
}

export interface KnownDoors {
  readonly doors: readonly KnownDoor[];
  /**
   * The counters of every door that was ever heard of, by its id: also of those that have ended, are missed or forgotten,
   * since what was counted stays counted. A door that the database does not know has no place in the sum: it is among the
   * forgotten, or has just begun. While the database is away, the counters of the doors on this DATA_DIR.
   */
  readonly counts: ReadonlyMap<string, Metrics>;
  /** Reports that were found and not read: more than anybody's doors, or of another version of this program. */
  readonly unread: number;
  /** False while the database does not answer: then only doors on this DATA_DIR are known. */
  readonly isDatabaseRead: boolean;
}

/** More journals than one machine has use for. */
const MOST_FILES = 256;

/**
 * Every ingest door that has reported, in the database or on this DATA_DIR, in the order of hosts and starts; of a door
 * that did both, what is newer. Doors that ended well are not among them, unless they left callbacks in their journal.
 */
export async function readDoorReports(pool: Pool, dataDir: string, now: Date): Promise<KnownDoors> {
  const [stored, local] = await Promise.all([
    readStoredReports(pool).catch((): StoredReports | null => null),
    readLocalReports(dataDir, now),
  ]);
  const known = new Map<string, KnownDoor>();
  for (const found of [...local, ...(stored?.reports ?? []).map((each) => ({ ...each, isLocal: false }))]) {
    const before = known.get(found.report.door);
    const newer = before !== undefined && before.ageMs <= found.ageMs ? before : found;
    known.set(found.report.door, { ...newer, isLocal: found.isLocal || before?.isLocal === true });
  }
  const doors = [...known.values()].filter(({ report }) => !report.isEnded || (report.journal?.records ?? 0) > 0);
  const placeOf = ({ report: { host, startedAt, door } }: KnownDoor): string => `${host} ${startedAt} ${door}`;
  const counts = countsOf(known, stored);
  return {
    counts,
    doors: doors.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    unread: stored?.unread ?? 0,
    isDatabaseRead: stored !== null,
  };
}

function countsOf(known: ReadonlyMap<string, KnownDoor>, stored: StoredReports | null): KnownDoors['counts'] {
  if (stored === null) return new Map([...known].map(([door, { report }]) => [door, countersOf(report.metrics)]));
  const counted = stored.reports.map(({ report: inDatabase }): [string, Metrics] => {
    const newest = known.get(inDatabase.door)?.report;
    // In a file may still be what was counted before it was forgotten, which is counted among the forgotten.
    const { metrics } = newest?.generation === inDatabase.generation ? newest : inDatabase;
    return [inDatabase.door, countersOf(metrics)];
  });
  return new Map([...counted, [NOBODY, stored.retired]]);
}

async function readLocalReports(dataDir: string, now: Date): Promise<KnownDoor[]> {
  const directory = reportsDirectory(dataDir);
  // None where no door has ever been, or where this user may not look; the doors also tell the database.
  const names = await readdir(directory).catch(() => []);
  const paths = names.filter((name) => /^\d+\.report$/.test(name)).map((name) => join(directory, name));
  const reports = await Promise.all(paths.slice(0, MOST_FILES).map((path) => readReportFile(path).catch(() => null)));
  return reports
    .filter((report) => report !== null)
    .map((report) => ({
      report,
      // One of the future is from before the clock was set back, and its door has not been heard of since.
      ageMs: Math.abs(now.getTime() - Date.parse(report.reportedAt)),
      isLocal: true,
    }));
}
