import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { DoorReport } from './door-report.js';
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
  /** Reports that were found and not read: more than anybody's doors, or of another version of this program. */
  readonly unread: number;
  /** False while the database does not answer: then only doors on this DATA_DIR are known. */
  readonly isDatabaseRead: boolean;
}

/** More journals than one machine has use for. */
const MOST_FILES = 64;

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
  return {
    doors: doors.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    unread: stored?.unread ?? 0,
    isDatabaseRead: stored !== null,
  };
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
