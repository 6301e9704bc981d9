import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INGEST_NODE_OPTIONS } from '../../apps/cli/src/start/doors.js';
import { willCleanUp } from './cleanups.js';
import { asDoor } from '../../test/support/as-door.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../test/support/provider.js';

/** A program that is measured: how it starts, and its name in the table. */
export interface Peer {
  readonly name: string;
  readonly program: string;
}

export interface RunningPeer<P extends Peer = Peer> {
  readonly peer: P;
  readonly url: string;
  readonly pid: number;
  readonly databaseUrl: string;
  /** The channel to a peer that is not asked over HTTP. */
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a peer on a free port of this machine and waits until it says that it is ready. */
export async function startPeer<P extends Peer>(peer: P, databaseUrl: string): Promise<RunningPeer<P>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-bench-'));
  const child = fork(peer.program, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // The ingest door's own options. They help the other peers as well.
    execArgv: [...INGEST_NODE_OPTIONS],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      // A peer that is a door of this product logs in as a door.
      INGEST_DATABASE_URL: await asDoor(databaseUrl, 'ingest'),
      API_DATABASE_URL: await asDoor(databaseUrl, 'api'),
      DATA_DIR: dataDir,
      INGEST_PORT: '0',
      PUBLIC_URL,
      SIGNING_KEY,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      LOG_LEVEL: 'error',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = willCleanUp(async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    void ended.then(() => reject(new Error(`${peer.name} ended before it was ready`)));
  });
  return { peer, url, pid: child.pid ?? 0, databaseUrl, process: child, stop };
}
