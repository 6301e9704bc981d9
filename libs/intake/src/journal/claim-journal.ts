import { chmod, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { Journal } from './journal.js';
import { journalDirectory, readJournalStatuses, writeJournalStatus } from './journal-status.js';
import { FolderInUseError, LevelStore } from './level-store.js';
import { syncDirectory } from './sync-directory.js';

/**
 * Claims the first folder `DATA_DIR/journal/<n>` that nobody has: processes on one machine do not share journals, and
 * one that starts again takes up what its predecessor left. The lock in the folder ends with the process, however it
 * ends. Where the disk refuses, the journal stays claimed by name and opens when the disk recovers.
 */
export async function claimJournal(dataDir: string, limitBytes: number, logger: Logger): Promise<Journal> {
  const directory = journalDirectory(dataDir);
  await mkdir(directory, { recursive: true });
  // Bodies and signatures lie in it. Whose folder it is not cannot close it, and may still be able to write there.
  await chmod(directory, 0o700).catch((err: unknown) => logger.warn({ err, directory }, 'others may read the journal'));
  for (let number = 0; ; number += 1) {
    const folder = join(directory, String(number));
    const store = await LevelStore.open(folder).catch((error: Error) => {
      if (error instanceof FolderInUseError) return null;
      logger.error(
        { err: error, folder },
        'the journal cannot be opened; while the database is away, callbacks are refused',
      );
      return LevelStore.closed(folder, error);
    });
    if (store === null) continue;
    await syncDirectory(directory);
    await syncDirectory(dirname(directory)).catch(ignoreForbidden);
    const journal = new Journal(store, limitBytes);
    await reportOpen(journal, logger);
    return journal;
  }
}

/** Who may not look into DATA_DIR has not made the folder in it either: root has, and has synced its name. */
function ignoreForbidden(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EACCES') throw error;
}

/**
 * Journals that nobody has and that may hold something: left by processes that were killed and did not come back.
 * They are open now; whoever asked drains and closes them.
 */
export async function adoptOrphans(dataDir: string, own: Journal, limitBytes: number): Promise<Journal[]> {
  const directory = journalDirectory(dataDir);
  const statuses = await readJournalStatuses(dataDir);
  const known = new Set(statuses.filter((status) => status.isClosedEmpty).map((status) => status.journal));
  const names = (await readdir(directory)).filter((name) => /^\d+$/.test(name) && !known.has(name));
  const orphans: Journal[] = [];
  for (const folder of names.map((name) => join(directory, name))) {
    if (folder === own.folder) continue;
    try {
      orphans.push(new Journal(await LevelStore.open(folder), limitBytes));
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
    }
  }
  return orphans;
}

/** Says that the folder is in use before anything is in it: what a killed process last said must not be "empty". */
async function reportOpen(journal: Journal, logger: Logger): Promise<void> {
  await writeJournalStatus(journal, new Date()).catch((error: unknown) => {
    logger.error({ err: error, folder: journal.folder }, 'the status of the journal cannot be written');
  });
}
