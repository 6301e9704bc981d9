import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How much CPU time a process has had so far, and whether it wants more at this moment. */
export interface ComputedTime {
  readonly micros: number;
  readonly isRunning: boolean;
}

/**
 * The time of all threads of a process, to the nanosecond, where `cpuMicros` counts in hundredths of a second. Null
 * where the system does not tell (other than Linux). Threads that have ended are not counted; the doors keep their
 * threads.
 */
export async function computedTime(pid: number): Promise<ComputedTime | null> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => null);
  if (threads === null) return null;
  let [nanos, isRunning] = [0, false];
  for (const thread of threads) {
    const path = `${folder}/${thread}`;
    const [times, state] = await Promise.all([read(`${path}/schedstat`), read(`${path}/stat`)]);
    nanos += Number(times.split(' ')[0]);
    // proc(5): the state comes after the name in brackets.
    isRunning ||= state.charAt(state.lastIndexOf(')') + 2) === 'R';
  }
  return Number.isNaN(nanos) ? null : { micros: nanos / 1_000, isRunning };
}

const LOOK_EVERY_MS = 15;
/** An ample bound for what timers and metrics of a resting process take in that time. */
const REST_MICROS = 600;
const QUIET_LOOKS = 2;

/** Resolves when a process has nothing left to do, or when the time is over. */
export async function untilIdle(pid: number, { withinMs }: { readonly withinMs: number }): Promise<void> {
  const deadline = performance.now() + withinMs;
  let quiet = 0;
  let before = await computedTime(pid);
  while (before !== null && quiet < QUIET_LOOKS && performance.now() < deadline) {
    await sleep(LOOK_EVERY_MS);
    const now = await computedTime(pid);
    const isQuiet = now === null || (!now.isRunning && now.micros - before.micros < REST_MICROS);
    quiet = isQuiet ? quiet + 1 : 0;
    before = now;
  }
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
