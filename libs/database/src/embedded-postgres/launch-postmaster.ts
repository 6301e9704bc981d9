import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import type { Binaries } from './find-binaries.js';
import { readPostmasterFile } from './postmaster-file.js';
import { identifyProcess, isStillRunning, type ProcessIdentity } from './process-identity.js';
import { quietly, type SystemUser } from './run-program.js';
import { lastWords, openServerLog, readLogTail } from './server-log.js';
import { serverArguments } from './server-settings.js';
import { stopPostmaster } from './stop-postmaster.js';

export interface Postmaster {
  readonly identity: ProcessIdentity;
  readonly port: number;
}

export interface Launch {
  readonly binaries: Binaries;
  readonly user: SystemUser | null;
  /** The real path, without links, because the server's working folder is compared with this path. */
  readonly dataPath: string;
  readonly logPath: string;
  readonly settings: Record<string, string>;
  /** Called with the port when the server is there but does not take connections yet, for example while it recovers. */
  readonly onSlow: (port: number) => void;
}

/** Crash recovery replays at most max_wal_size (8 GB), at 80 MB/s measured; on the slowest disk that takes minutes. */
const TEN_MINUTES = 600_000;
/** A server that was shut down is ready in half a second. */
const SLOW_AFTER_MS = 2_000;

/** Starts the server and waits until it takes connections. After a failure nothing of the server is left. */
export async function launchPostmaster(launch: Launch, port: number): Promise<Postmaster> {
  const log = await openServerLog(launch.logPath);
  try {
    const logStart = (await log.stat()).size;
    const child = spawn(launch.binaries.postgres, serverArguments(launch.dataPath, port, launch.settings), {
      ...quietly(launch.user),
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    // The server outlives this process when this process is killed. The next start finds the server again.
    child.unref();
    const identity = await identifyProcess(child.pid ?? 0);
    if (identity !== null && (await becomesReady(identity, launch.dataPath, () => launch.onSlow(port)))) {
      return { identity, port };
    }
    if (identity !== null) await stopPostmaster(identity, 'immediate');
    throw didNotStart(launch, await readLogTail(launch.logPath, logStart));
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `PostgreSQL could not be started in ${launch.dataPath}: ${reasonOf(error)}; set DATABASE_URL to use another one`,
      { cause: error },
    );
  } finally {
    await log.close();
  }
}

/** The server is ready when its own pid file says so. No connections are tried, and no log lines are read. */
export async function becomesReady(identity: ProcessIdentity, dataPath: string, onSlow: () => void): Promise<boolean> {
  const begunAt = Date.now();
  const slow = setTimeout(onSlow, SLOW_AFTER_MS);
  try {
    while (Date.now() < begunAt + TEN_MINUTES) {
      const file = await readPostmasterFile(dataPath);
      if (file?.pid === identity.pid && file.status === 'ready') return true;
      if (!(await isStillRunning(identity))) return false;
      await sleep(10);
    }
    return false;
  } finally {
    clearTimeout(slow);
  }
}

function didNotStart(launch: Launch, logTail: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `PostgreSQL did not start in ${launch.dataPath}: ${lastWords(logTail)}; the whole story is in ${launch.logPath}`,
    { logTail },
  );
}
