import type { Environment } from '@sidetrack/config';
import { migrate, requireFitDatabase, startEmbeddedPostgres } from '@sidetrack/database';

/** The database that the doors will use. */
export interface OpenDatabase {
  readonly url: string;
  /** For the banner: where the data is. */
  readonly description: string;
  close(): Promise<void>;
}

/**
 * The database of DATABASE_URL, which somebody else runs and migrates; or the embedded one, which is ours to do both.
 * `onRecovering` is called with the URL of the latter when it is not ready soon, as after a crash.
 */
export async function openDatabase(
  environment: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
  onRecovering?: (url: string) => void,
): Promise<OpenDatabase> {
  if (environment.DATABASE_URL !== null) {
    await requireFitDatabase(environment.DATABASE_URL);
    return { url: environment.DATABASE_URL, description: 'the one of DATABASE_URL', close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: environment.DATA_DIR, onRecovering });
  try {
    await migrate(embedded.url);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  const note = embedded.note === null ? '' : `\n${embedded.note}`;
  return {
    url: embedded.url,
    description: `embedded PostgreSQL, data in ${embedded.dataPath}${note}`,
    close: () => embedded.stop(),
  };
}
