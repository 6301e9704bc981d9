import { answerFor, type SecretFileWanted } from '@sidetrack/config';
import type { DoorReady } from '@sidetrack/http-service';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const DOORS = ['ingest', 'api'] as const;
export type DoorName = (typeof DOORS)[number];

const PROGRAM: Readonly<Record<DoorName, string>> = {
  ingest: fileURLToPath(new URL('../../../ingest/src/main.js', import.meta.url)),
  api: fileURLToPath(new URL('../../../api/src/main.js', import.meta.url)),
};

/**
 * V8 copies the live young objects (the callbacks under way) each time the space for young objects is full. With V8's
 * default of 16 MiB this happens fifteen times a second under full load, with 64 MiB four times.
 */
export const INGEST_NODE_OPTIONS: readonly string[] = ['--max-semi-space-size=64'];

const NODE_OPTIONS: Readonly<Record<DoorName, readonly string[]>> = { ingest: INGEST_NODE_OPTIONS, api: [] };

/** A door closes within 10 s by itself. A door that takes longer is killed. */
const KILL_AFTER_MS = 12_000;

/** A door that runs as a separate process. */
export interface RunningDoor {
  readonly name: DoorName;
  readonly url: string;
  /** Resolves when the process has ended, on request or by itself. */
  readonly ended: Promise<void>;
  /** Asks the door to finish and close, and waits until the door has closed. */
  close(): Promise<void>;
}

/**
 * Starts one door and waits until the door listens. Rejects when the door ends before that (the door has printed why on
 * stderr).
 */
export async function startDoor(name: DoorName, environment: NodeJS.ProcessEnv): Promise<RunningDoor> {
  // Options given to `start` itself come last, so they take precedence: another heap size, or a module to preload.
  const execArgv = [...NODE_OPTIONS[name], ...process.execArgv];
  const child = fork(PROGRAM[name], { env: environment, stdio: 'inherit', execArgv });
  passOnHangups(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: DoorReady | SecretFileWanted) => {
      if (message.type === 'ready') resolve(message.url);
      if (message.type === 'secret-file-wanted') child.send(answerFor(message, environment), ignoreGone);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`the ${name} door could not be opened.`)));
  });
  return { name, url, ended, close: () => close(child, ended) };
}

/** The door that asked may have ended in the meantime. */
const ignoreGone = (): void => undefined;

/**
 * Passes each SIGHUP of this process on to a door. A SIGHUP would end a door that is still being opened, so the signal
 * is passed on only when the door listens for signals.
 */
function passOnHangups(child: ChildProcess): void {
  let isOpen = false;
  let isOwed = false;
  const passOn = (): void => {
    if (isOpen) child.kill('SIGHUP');
    else isOwed = true;
  };
  process.on('SIGHUP', passOn);
  child.once('exit', () => process.off('SIGHUP', passOn));
  child.once('message', () => {
    isOpen = true;
    if (isOwed) child.kill('SIGHUP');
  });
}

async function close(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}
