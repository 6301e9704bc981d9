import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Work that pauses often. At each pause the caller says whether the time is over. If it is, the work returns what it
 * has so far. The limit holds for any input, because only this process's own clock decides.
 */
export type Steps<Result> = Generator<undefined, Result, boolean>;

/** How long an explanation may compute, in milliseconds. A stranger's request takes some ten milliseconds. */
export const EXPLAIN_WITHIN_MS = 1_000;

/** How long the process does nothing but this work. Then it answers other requests before it continues. */
const SLICE_MS = 5;

export type Clock = () => number;

const uptime: Clock = () => performance.now();

/** Runs to the end, or until the time is over. The process does nothing else meanwhile. */
export function runWithin<Result>(steps: Steps<Result>, withinMs: number, now: Clock = uptime): Result {
  const end = now() + withinMs;
  let step = steps.next(false);
  while (step.done !== true) step = steps.next(now() >= end);
  return step.value;
}

/**
 * Does the same in slices of some milliseconds. Between the slices the process does its other work, and that time does
 * not count.
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  withinMs: number,
  now: Clock = uptime,
): Promise<Result> {
  let spent = 0;
  let began = now();
  let step = steps.next(false);
  while (step.done !== true) {
    const slice = now() - began;
    if (slice >= SLICE_MS) {
      spent += slice;
      await nextTurn();
      began = now();
    }
    step = steps.next(spent + (now() - began) >= withinMs);
  }
  return step.value;
}
