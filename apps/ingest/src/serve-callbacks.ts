import 'reflect-metadata';
import {
  createReload,
  explainOpenSecretFiles,
  explainUnprovenDatabase,
  Hangups,
  journalShare,
  processCountOf,
  readEnvironment,
  requirePublicUrl,
  VARIABLES,
} from '@sidetrack/config';
import { chooseUnprivilegedUser, clusterLink, DatabaseAwayError, requireFitDatabase } from '@sidetrack/database';
import { functionNames } from '@sidetrack/event-store';
import { loadAhead, openDoor, runDoor, serveUntilSignalled, withoutRoot } from '@sidetrack/http-service';
import { createLogger } from '@sidetrack/observability';
import { SigningKeys } from '@sidetrack/signalwire';
import cluster from 'node:cluster';
import { PROJECTIONS } from '@sidetrack/views';
import { createIngest } from './create-ingest.js';

/** Callbacks are refused until the door is open, so a database that hangs may not hold it up for long. */
const LOOK_AT_DATABASE_MS = 3_000;

/** Runs this process as an ingest door, or as one of the processes of one. */
export const serveCallbacks = (): Promise<void> => runDoor(serve);

async function serve(): Promise<void> {
  const hangups = new Hangups();
  // Node ends a process at once when the one that has started it is gone. This one closes then, as it does when asked to.
  if (cluster.worker !== undefined) cluster.worker.exitedAfterDisconnect = true;
  const environment = readEnvironment(VARIABLES);
  const { SIGNING_KEYS: signingKeys } = environment;
  const databaseUrl = environment.INGEST_DATABASE_URL ?? environment.DATABASE_URL;
  if (databaseUrl === null) {
    throw new Error('INGEST_DATABASE_URL is not set; this door does not start a database by itself.');
  }
  if (signingKeys === null) throw new Error('SIGNING_KEYS is not set; without a key no callback can be believed.');
  requirePublicUrl(environment);
  const processes = processCountOf(environment.INGEST_PROCESSES);
  const journalMaxBytes = journalShare(environment.JOURNAL_MAX_BYTES, processes);

  const logger = createLogger('ingest', environment.LOG_LEVEL, { format: environment.LOG_FORMAT });
  for (const open of explainOpenSecretFiles(environment)) logger.warn(open);
  const unproven = explainUnprovenDatabase(databaseUrl, VARIABLES);
  if (unproven !== null) logger.warn(unproven);
  const wayOut = await withoutRoot(
    { dataDir: environment.DATA_DIR, folders: ['journal', 'doors'] },
    () => chooseUnprivilegedUser(clusterLink(environment.DATA_DIR)),
    logger,
  );
  const keys = new SigningKeys(signingKeys);
  const isDatabaseAway = await isAway(databaseUrl);
  await loadAhead();
  // Root is left before the journal is opened, so that its files belong to the door's user from the first.
  wayOut.leave();
  const app = await createIngest(
    databaseUrl,
    {
      publicUrls: environment.PUBLIC_URL,
      trustedProxies: environment.TRUSTED_PROXIES,
      signingKeys: keys,
      dataDir: wayOut.dataDir,
      journalMaxBytes,
      processes,
      quarantineMaxBytes: environment.QUARANTINE_MAX_BYTES,
      databaseDeadlineMs: environment.DATABASE_DEADLINE,
      isDatabaseAway,
    },
    logger,
  );
  const url = await openDoor(app, { host: environment.INGEST_HOST ?? environment.HOST, port: environment.INGEST_PORT });
  const close = serveUntilSignalled(app, url, logger);
  const reload = createReload(
    [
      {
        name: 'SIGNING_KEYS',
        path: environment.SIGNING_KEYS_FILE,
        replace: (replacements) => keys.replace(replacements),
      },
    ],
    logger,
  );
  hangups.listen({ readAgain: () => void reload(), terminalGone: () => close('its terminal is gone') });
}

/**
 * Whether the database cannot be asked. It may be back in a minute, and callbacks come now, so the door opens all the
 * same. A database that answers and does not fit ends the start.
 */
async function isAway(databaseUrl: string): Promise<boolean> {
  try {
    await requireFitDatabase(databaseUrl, LOOK_AT_DATABASE_MS, functionNames(PROJECTIONS).append);
    return false;
  } catch (error) {
    if (error instanceof DatabaseAwayError) return true;
    throw error;
  }
}
