import { readEnvironment } from '@sidetrack/config';
import { FolderInUseError, findJournals, openJournals, type Journal } from '@sidetrack/intake';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { useDatabase } from '../use-database.js';
import { countJournals } from './count-journals.js';
import type { DrainOptions } from './drain.verb.js';
import { storeJournals } from './store-journals.js';

/** `sidetrack journal drain`: what a disk was rescued with, stored as a door would have. */
export async function runDrain(
  folder: string,
  { dryRun, json }: DrainOptions,
  around: Surroundings,
): Promise<ExitCode> {
  const folders = await findJournals(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${folder} cannot be looked at (${error.code}).`, { cause: error });
  });
  if (folders.length === 0) {
    throw new Error(`there is no journal in ${folder}; name a DATA_DIR, its folder journal, or one journal in that.`);
  }
  const environment = readEnvironment(around.variables);
  const journals = await open(folders);
  try {
    if (dryRun) return await countJournals(journals, json, around.writer);
    return await useDatabase(environment, (url) => storeJournals(url, journals, json, around), 'ingest');
  } finally {
    await Promise.all(journals.map((journal) => journal.close()));
  }
}

async function open(folders: readonly string[]): Promise<Journal[]> {
  try {
    return await openJournals(folders);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    const held = error.message.replace(/ is in use\.$/, '');
    throw new Error(`${held} belongs to a door that runs, which drains it by itself; nothing was changed.`, {
      cause: error,
    });
  }
}
