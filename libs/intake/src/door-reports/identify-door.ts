import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import type { Journal } from '../journal/index.js';
import type { DoorReport } from './door-report.js';
import type { DoorIdentity } from './compose-report.js';

/** Where doors on this DATA_DIR leave their reports. */
export function reportsDirectory(dataDir: string): string {
  return join(dataDir, 'doors');
}

/** The file of the door that has this journal: nobody else has it, and the next to claim the journal goes on with the file. */
export function reportPath(dataDir: string, journal: Pick<Journal, 'folder'>): string {
  return join(reportsDirectory(dataDir), `${basename(journal.folder)}.report`);
}

/**
 * Who this door is, after what the last one on this journal has left. On the same host it is the same door, started
 * again. On another host it is another one: a disk that was moved, or copied while the first goes on.
 */
export function identifyDoor(last: DoorReport | null, now: Date): DoorIdentity {
  const host =
    hostname()
      .replaceAll(/[^\x21-\x7e]/g, '-')
      .slice(0, 255) || 'unnamed';
  const door = last?.host === host ? last.door : randomUUID();
  return { door, host, startedAt: now.toISOString() };
}
