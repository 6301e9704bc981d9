import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INGEST_NODE_OPTIONS } from '../../apps/cli/src/start/doors.js';
import { API_TOKEN } from '../../test/support/api-client.js';
import { asDoor } from '../../test/support/as-door.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../test/support/provider.js';
import { willCleanUp } from './cleanups.js';
import { REPOSITORY } from '../../test/support/repository.js';

export interface DoorOptions {
  readonly name: 'ingest' | 'api';
  /** The owner's URL, or the door's own. */
  readonly databaseUrl: string;
  /** The folder of the door's files and of its log: `<name>.log`. */
  readonly dataDir: string;
  readonly logPath: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** A module that is loaded before the door. */
  readonly preload?: string;
}

export interface DoorEnd {
  readonly code: number | null;
  readonly tookMs: number;
}

/** A door from the build as its own process. Its log and its stderr go to a file. */
export class DoorProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  readonly #forget: () => Promise<void>;

  private constructor(
    child: ChildProcess,
    readonly options: DoorOptions,
  ) {
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('exit', resolve));
    this.#forget = willCleanUp(async () => {
      child.kill('SIGKILL');
      await this.#ended;
    });
  }

  /** Resolves once the door listens. */
  static async start(options: DoorOptions): Promise<DoorProcess> {
    const log = openSync(options.logPath, 'a');
    const program = join(REPOSITORY, 'dist', 'apps', options.name, 'src', 'main.js');
    const login = await asDoor(options.databaseUrl, options.name);
    const child = fork(program, {
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: [
        ...(options.name === 'ingest' ? INGEST_NODE_OPTIONS : []),
        ...(options.preload === undefined ? [] : ['--import', options.preload]),
      ],
      env: { ...process.env, ...environmentOf(options), DATABASE_URL: login },
    });
    closeSync(log);
    const door = new DoorProcess(child, options);
    const isReady = await Promise.race([
      new Promise<true>((resolve) => child.once('message', () => resolve(true))),
      door.#ended.then(() => false),
    ]);
    if (isReady) return door;
    await door.#forget();
    const words = (await readFile(options.logPath, 'utf8')).trim().split('\n').at(-1);
    throw new Error(`the ${options.name} door ended before it was ready: ${words}`);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Resolves when the process is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<DoorEnd> {
    const startedAt = performance.now();
    if (this.isAlive) this.#child.kill(signal);
    const code = await this.#ended;
    await this.#forget();
    return { code, tookMs: performance.now() - startedAt };
  }
}

function environmentOf({ dataDir, port, environment }: DoorOptions): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    INGEST_PORT: String(port),
    API_PORT: String(port),
    PUBLIC_URL,
    SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
    API_TOKENS: `test=${API_TOKEN}`,
    // During an outage every refusal would write a line, and the writing itself would be measured.
    LOG_LEVEL: 'fatal',
    ...environment,
  };
}
