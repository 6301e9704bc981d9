import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Journal } from './journal.js';

/** How much acknowledged work a journal holds. */
export interface JournalFigures {
  /** The folder's name within `DATA_DIR/journal`. */
  readonly journal: string;
  readonly records: number;
  readonly bytes: number;
  readonly limitBytes: number;
  readonly oldestReceivedAt: string | null;
}

/** What a journal says about itself to other processes, in a file beside its folder. */
export interface JournalStatus extends JournalFigures {
  readonly pid: number;
  readonly updatedAt: string;
  /** Written last by a process that ended well and left nothing: only then may nobody look into the folder. */
  readonly isClosedEmpty: boolean;
}

export function journalDirectory(dataDir: string): string {
  return join(dataDir, 'journal');
}

/** What a journal holds at this moment. */
export function figuresOf(journal: Journal): JournalFigures {
  return {
    journal: basename(journal.folder),
    records: journal.records,
    bytes: journal.bytes,
    limitBytes: journal.limitBytes,
    oldestReceivedAt: journal.oldestReceivedAt?.toISOString() ?? null,
  };
}

/** Replaces the status in one step: a reader sees the old or the new one, never half of it. */
export async function writeJournalStatus(journal: Journal, now: Date, isClosed = false): Promise<void> {
  const path = `${journal.folder}.json`;
  const status: JournalStatus = {
    ...figuresOf(journal),
    pid: process.pid,
    updatedAt: now.toISOString(),
    isClosedEmpty: isClosed && journal.records === 0,
  };
  // The journal is this process's, so nobody else writes there; a number of a process may be that of another in a container.
  const next = `${path}.next`;
  await writeFile(next, JSON.stringify(status));
  await rename(next, path);
}

/**
 * Writes what still waits, says how the journal is left, and lets its folder go; in this order, since whoever claims the
 * folder next must not find its own word replaced by ours.
 */
export async function closeJournal(journal: Journal): Promise<void> {
  await journal.flushed();
  // A disk that refuses has been reported by who wrote to it; the next to claim the folder tries again.
  await journal.wipe().catch(() => undefined);
  try {
    await writeJournalStatus(journal, new Date(), true);
  } finally {
    await journal.close();
  }
}

/**
 * The status of every journal on this machine's disk; none when there never was one. A status whose folder is gone tells
 * of callbacks that are on another host now, and that nobody here can drain: it is left out.
 */
export async function readJournalStatuses(dataDir: string): Promise<JournalStatus[]> {
  const directory = journalDirectory(dataDir);
  const names: readonly string[] = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const numbered = names
    .filter((name) => /^\d+\.json$/.test(name) && names.includes(basename(name, '.json')))
    .toSorted();
  return Promise.all(
    numbered.map(async (name) => JSON.parse(await readFile(join(directory, name), 'utf8')) as JournalStatus),
  );
}

const MOST_SHARE = 0.5;
const OLDEST_MS = 60_000;

/**
 * Why a journal is a reason to look after this installation, in one sentence; null when it is none. `host` is named where
 * it is another machine's.
 */
export function explainJournalTrouble(figures: JournalFigures, now: Date, host: string | null = null): string | null {
  const { bytes, limitBytes, oldestReceivedAt, records } = figures;
  const name = host === null ? figures.journal : `${figures.journal} on ${host}`;
  const share = bytes / limitBytes;
  if (share > MOST_SHARE) {
    return `Journal ${name} is ${Math.round(share * 100)} % full (${bytes} of ${limitBytes} bytes, ${records} callbacks); beyond 100 % callbacks are refused.`;
  }
  const ageMs = oldestReceivedAt === null ? 0 : now.getTime() - Date.parse(oldestReceivedAt);
  if (ageMs <= OLDEST_MS) return null;
  return `Journal ${name} holds ${records} callbacks, the oldest for ${Math.round(ageMs / 1_000)} s; the database has not taken them.`;
}
