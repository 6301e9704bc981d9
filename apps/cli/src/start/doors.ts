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
 * V8 copies what lives among its youngest objects, the callbacks under way, whenever a fixed room for them is full: with
 * its 16 MiB fifteen times a second under full load, with 64 MiB four times.
 */
export const INGEST_NODE_OPTIONS: readonly string[] = ['--max-semi-space-size=64'];

const NODE_OPTIONS: Readonly<Record<DoorName, readonly string[]>> = { ingest: INGEST_NODE_OPTIONS, api: [] };

/** A door closes within 10 s by itself; one that does not is ended. */
const KILL_AFTER_MS = 12_000;

/** A door that runs as a process of its own. */
export interface RunningDoor {
  readonly name: DoorName;
  readonly url: string;
  /** Resolves when the process has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Asks it to finish and close, and waits until it has. */
  close(): Promise<void>;
}

/** Starts one door and waits until it listens; rejects when it ends before that (it has said why on stderr). */
export async function startDoor(name: DoorName, environment: NodeJS.ProcessEnv): Promise<RunningDoor> {
  // What `start` itself was given comes last, so that it wins: a heap of another size, a module to preload.
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

/** The door that asked may have ended meanwhile. */
const ignoreGone = (): void => undefined;

/**
 * Has a door hear each SIGHUP that reaches this process. One that comes while the door is being opened would end it: it is
 * passed on once the door hears.
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
