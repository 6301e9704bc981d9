import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { willCleanUp } from './cleanups.js';

/**
 * Keeps this many processes busy, so that the measured program gets less of the machine: two speeds of one machine tell
 * more than two machines. Returns the function that ends the processes.
 */
export async function startHogs(count: number): Promise<() => Promise<void>> {
  const hogs = Array.from({ length: count }, () => fork(join(import.meta.dirname, 'hog.js')));
  await Promise.all(hogs.map((hog) => once(hog, 'spawn')));
  return willCleanUp(async () => {
    await Promise.all(hogs.map(end));
  });
}

async function end(hog: ChildProcess): Promise<void> {
  const ended = once(hog, 'exit');
  hog.kill('SIGKILL');
  await ended;
}
