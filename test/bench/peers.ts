import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

/** A program under load: how it starts, and what it is called in the table. */
export interface Peer {
  readonly name: string;
  readonly program: string;
}

export const SIDETRACK: Peer = {
  name: 'Sidetrack ingest door',
  program: fileURLToPath(new URL('../../../dist/apps/ingest/src/main.js', import.meta.url)),
};

export const TUTORIAL: Peer = {
  name: 'Nest + Express + TypeORM, as tutorials write it',
  program: fileURLToPath(new URL('./tutorial-handler/main.js', import.meta.url)),
};

export interface RunningPeer {
  readonly peer: Peer;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a peer on a free port of this machine and waits until it listens. */
export async function startPeer(peer: Peer, databaseUrl: string): Promise<RunningPeer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-bench-'));
  const child = fork(peer.program, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      INGEST_PORT: '0',
      PUBLIC_URL,
      SIGNING_KEY,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      LOG_LEVEL: 'error',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    void ended.then(() => reject(new Error(`${peer.name} ended before it was ready`)));
  });
  return {
    peer,
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}
