import { setTimeout as delay } from 'node:timers/promises';
import type { DoorName, RunningDoor } from './doors.js';
import { terminalWriter } from '../terminal-writer.js';

const RESTART_AFTER_MS = 1_000;
const MOST_RESTARTS = 5;
const WITHIN_MS = 60_000;

/**
 * Watches a door until the program is asked to stop. A door that ends by itself is started again, a limited number of
 * times. Resolves when the door was closed on purpose. Rejects when the door keeps ending.
 */
export async function keepOpen(
  first: RunningDoor,
  start: (name: DoorName) => Promise<RunningDoor>,
  stopping: AbortSignal,
): Promise<void> {
  const restarts: number[] = [];
  let door: RunningDoor | null = first;
  while (door !== null) {
    const current: RunningDoor = door;
    await Promise.race([current.ended, aborted(stopping)]);
    if (stopping.aborted) {
      await current.close();
      return;
    }
    const now = Date.now();
    restarts.push(now);
    if (restarts.filter((at) => now - at < WITHIN_MS).length > MOST_RESTARTS) {
      throw new Error(`the ${first.name} door ended ${MOST_RESTARTS + 1} times within a minute; see its log above.`);
    }
    terminalWriter.err(`sidetrack: the ${first.name} door ended unexpectedly; starting it again\n`);
    await delay(RESTART_AFTER_MS);
    if (stopping.aborted) return;
    door = await start(first.name).catch(() => current);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
