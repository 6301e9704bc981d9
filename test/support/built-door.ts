import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API_TOKEN } from './api-client.js';
import { asDoor } from './as-door.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from './provider.js';

export interface BuiltDoor {
  readonly url: string;
  readonly pid: number;
  /** The log of the door so far */
  log(): string;
  /** Sends the signal and resolves with the exit code once the process has ended. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts a door from the built output as a separate process on a free port, and waits until the door listens. The door
 * gets its own login, derived from the owner's URL.
 */
export async function startBuiltDoor(
  name: 'ingest' | 'api',
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuiltDoor> {
  const program = fileURLToPath(new URL(`../../dist/apps/${name}/src/main.js`, import.meta.url));
  const ownDataDir = environment['DATA_DIR'] === undefined ? await mkdtemp(join(tmpdir(), 'sidetrack-door-')) : null;
  const login = await asDoor(databaseUrl, name);
  const child = fork(program, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: login,
      INGEST_PORT: '0',
      API_PORT: '0',
      PUBLIC_URL,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      API_TOKENS: `test=${API_TOKEN}`,
      LOG_LEVEL: 'error',
      ...(ownDataDir === null ? {} : { DATA_DIR: ownDataDir }),
      ...environment,
    },
  });
  let logged = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    void ended.then((code) => reject(new Error(`the built ${name} door ended with ${code} before it was ready`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    log: () => logged,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const code = await ended;
      if (ownDataDir !== null) await rm(ownDataDir, { recursive: true, force: true });
      return code;
    },
  };
}
