import { setTimeout } from 'node:timers/promises';

/** Resolves after that time, or at once when the signal is aborted; the caller checks it. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, null, { signal }).catch(() => null);
}
