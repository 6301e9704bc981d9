import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeArrival } from './arrival-record.js';
import { DrainJournal, type DrainOptions } from './drain-journal.js';
import { Journal } from './journal.js';
import { journalDirectory } from './journal-status.js';
import { LevelStore } from './level-store.js';

/** It takes in nothing more. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const MOST_AT_ONCE = 500;
const MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;

/** LevelDB has this file in every folder of its own. */
const isJournal = (folder: string): boolean => existsSync(join(folder, 'CURRENT'));

/**
 * The folders of the journals that somebody means by this one: a DATA_DIR, the folder `journal` in it, or one journal.
 * None where there is no journal. Nothing is made, as opening a journal would do.
 */
export async function findJournals(folder: string): Promise<string[]> {
  if (isJournal(folder)) return [folder];
  const inDataDir = journalDirectory(folder);
  const directory = existsSync(inDataDir) ? inDataDir : folder;
  const names = (await readdir(directory)).filter((name) => /^\d+$/.test(name));
  return names
    .toSorted((a, b) => Number(a) - Number(b))
    .map((name) => join(directory, name))
    .filter((path) => isJournal(path));
}

/**
 * Opens all of these journals, so that no door can have one of them meanwhile.
 *
 * @throws FolderInUseError when one belongs to a process that lives, StoreBrokenError when one cannot be read; then none
 *   stays open
 */
export async function openJournals(folders: readonly string[]): Promise<Journal[]> {
  const opened: Journal[] = [];
  try {
    for (const folder of folders) opened.push(new Journal(await LevelStore.open(folder), NO_LIMIT));
    return opened;
  } catch (error) {
    await Promise.all(opened.map((journal) => journal.close()));
    throw error;
  }
}

/** What a journal holds, looked at one by one. */
export interface JournalContent {
  readonly callbacks: number;
  /** Of these: what this program cannot read at all. */
  readonly unreadable: number;
  readonly oldestReceivedAt: Date | null;
}

/** Looks at every record of a journal and changes none. */
export async function readJournalContent(journal: Journal): Promise<JournalContent> {
  let [callbacks, unreadable] = [0, 0];
  for (let after = ''; ;) {
    const records = await journal.read(after, MOST_AT_ONCE, MOST_BYTES_AT_ONCE);
    if (records.length === 0) break;
    after = records.at(-1)!.key;
    callbacks += records.length;
    unreadable += records.filter(({ value }) => !isReadable(value)).length;
  }
  await journal.read('', 1, 1);
  return { callbacks, unreadable, oldestReceivedAt: journal.oldestReceivedAt };
}

function isReadable(value: Buffer): boolean {
  try {
    decodeArrival(value);
    return true;
  } catch {
    return false;
  }
}

/**
 * Empties a journal into the database as a door does, and wipes it. Ends early when the signal says so, with what is
 * left still in it. Rejects when the database, or the disk, fails.
 */
export async function drainWhole(
  journal: Journal,
  options: DrainOptions,
  { onStep, signal }: { readonly onStep: (records: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const drain = new DrainJournal(journal, options);
  while (journal.records > 0 && !signal.aborted) onStep(await drain.step());
  await journal.wipe();
}
