import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './embedded-postgres-error.js';
import { isStillRunning, type ProcessIdentity } from './process-identity.js';

/**
 * `fast`: disconnect every client, write everything to disk, end. `immediate`: end now; the next start replays the
 * write-ahead log. Either way no committed row is lost.
 */
export type StopMode = 'fast' | 'immediate';

const steps: Record<StopMode, readonly (readonly [NodeJS.Signals, waitMs: number])[]> = {
  fast: [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ],
  immediate: [
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ],
};

/** Resolves when the server is gone. The longer the stop takes, the more force is used. */
export async function stopPostmaster(identity: ProcessIdentity, mode: StopMode): Promise<void> {
  for (const [signal, waitMs] of steps[mode]) {
    if (!(await isStillRunning(identity))) return;
    signalProcess(identity.pid, signal);
    if (await isGoneWithin(identity, waitMs)) return;
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

export async function isGoneWithin(identity: ProcessIdentity, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (await isStillRunning(identity)) {
    if (Date.now() >= deadline) return false;
    await sleep(10);
  }
  return true;
}
