import { dirname, resolve } from 'node:path';
import { realpath } from 'node:fs/promises';
import { adoptOrLaunch } from './adopt-or-launch.js';
import { chooseServerUser } from './choose-server-user.js';
import { databaseUrl, OWN_NAME } from './database-urls.js';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { ensureDatabase } from './ensure-database.js';
import { findBinaries } from './find-binaries.js';
import type { Postmaster } from './launch-postmaster.js';
import { lockDataDir, type DataDirLock } from './lock-data-dir.js';
import { clusterLink, openCluster, type Cluster } from './open-cluster.js';
import { prepareDataDir } from './prepare-data-dir.js';
import type { SystemUser } from './run-program.js';
import { boundServerLog, serverLogPath } from './server-log.js';
import { stopPostmaster, type StopMode } from './stop-postmaster.js';

export interface EmbeddedPostgres {
  /** The URL of the database, `postgres://sidetrack:…@127.0.0.1:PORT/sidetrack`; the port differs at each start. */
  readonly url: string;
  /** The same server, database `postgres`. */
  readonly adminUrl: string;
  readonly dataPath: string;
  readonly port: number;
  /** True when this start made the cluster. */
  readonly isNew: boolean;
  /** Shown in the start banner when data or programs lie outside DATA_DIR; else null. */
  readonly note: string | null;
  /** Resolves when the server is gone and DATA_DIR is free for the next start. May be called again. */
  stop(mode?: StopMode): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** PostgreSQL settings on top of our own. */
  readonly settings?: Record<string, string>;
  /** For root: where data and programs go when PostgreSQL's user cannot reach their usual place. */
  readonly sharedDir?: string;
  /** The `native` folder of the platform's package, for when the package cannot be found by itself. */
  readonly nativeDir?: string;
  /** Called with the URL of a server that was started but does not take connections yet, for example after a crash. */
  readonly onRecovering?: (url: string) => void;
}

const SHARED_DIR = '/var/lib/sidetrack';

/**
 * Starts the PostgreSQL that npm brought, with its data in DATA_DIR. The server runs in a session of its own: Ctrl-C
 * does not reach the server, and the server outlives an owner that is killed. The next start finds the server and takes
 * it over.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  await prepareDataDir(dataDir);
  const lock = await lockDataDir(dataDir);
  try {
    return await startLocked(dataDir, options, lock);
  } catch (error) {
    await lock.release();
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL in ${dataDir} did not start: ${reasonOf(error)}; see ${serverLogPath(dataDir)}, or set DATABASE_URL`,
      { cause: error },
    );
  }
}

async function startLocked(
  dataDir: string,
  options: EmbeddedPostgresOptions,
  lock: DataDirLock,
): Promise<EmbeddedPostgres> {
  const { settings = {}, sharedDir = SHARED_DIR, nativeDir, onRecovering } = options;
  const user = await chooseServerUser(clusterLink(dataDir));
  const binaries = await findBinaries(user, { nativeDir, copyDir: user === null ? dataDir : sharedDir });
  const cluster = await openCluster({ dataDir, sharedDir }, { binaries, user, syncs: settings['fsync'] !== 'off' });
  const logPath = serverLogPath(dataDir);
  const onSlow = (port: number): void => {
    // A newly made cluster does not have our database yet.
    if (!cluster.isNew) onRecovering?.(databaseUrl(port, cluster.password, OWN_NAME));
  };
  const launch = { binaries, user, dataPath: cluster.path, logPath, settings, onSlow };
  const postmaster = await adoptOrLaunch(launch, cluster.password);
  try {
    await ensureDatabase(databaseUrl(postmaster.port, cluster.password, 'postgres'));
  } catch (error) {
    await stopPostmaster(postmaster.identity, 'fast');
    throw error;
  }
  const note = explainPlaces(user, dataDir, await isOutside(cluster, dataDir), cluster.path, binaries.copiedTo);
  return handOver(cluster, postmaster, note, stopOnce(postmaster, lock, boundServerLog(logPath)));
}

function handOver(
  { path, password, isNew }: Cluster,
  { port }: Postmaster,
  note: string | null,
  stop: EmbeddedPostgres['stop'],
): EmbeddedPostgres {
  const [url, adminUrl] = [databaseUrl(port, password, OWN_NAME), databaseUrl(port, password, 'postgres')];
  return { url, adminUrl, dataPath: path, port, isNew, note, stop };
}

/** A second call waits for the first. A second call that asks for more force gets more force. */
function stopOnce(postmaster: Postmaster, lock: DataDirLock, unwatchLog: () => void): EmbeddedPostgres['stop'] {
  let stopping: Promise<void> | null = null;
  const stopAll = async (mode: StopMode): Promise<void> => {
    unwatchLog();
    await stopPostmaster(postmaster.identity, mode);
    await lock.release();
  };
  return async (mode = 'fast') => {
    if (stopping !== null && mode === 'immediate') await stopPostmaster(postmaster.identity, mode);
    stopping ??= stopAll(mode);
    await stopping;
  };
}

async function isOutside(cluster: Cluster, dataDir: string): Promise<boolean> {
  return dirname(cluster.path) !== (await realpath(dataDir));
}

function explainPlaces(
  user: SystemUser | null,
  dataDir: string,
  outside: boolean,
  dataPath: string,
  copiedTo: string | null,
): string | null {
  const who = user === null ? 'PostgreSQL' : `PostgreSQL, as ${user.name},`;
  const lines = [
    outside
      ? `${who} keeps its data in ${dataPath}, as it cannot work in ${dataDir}; ${clusterLink(dataDir)} links to it.`
      : null,
    copiedTo === null ? null : `${who} runs from a copy of its programs in ${copiedTo}.`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}
