import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Work that pauses often, and at each pause is told whether its time is over. It then gives what it has until there.
 * That is a limit that holds whatever came in: nothing but this process's own clock ends it.
 */
export type Steps<Result> = Generator<undefined, Result, boolean>;

/** How long an explanation may compute, in milliseconds. What strangers send is explained in some ten of them. */
export const EXPLAIN_WITHIN_MS = 1_000;

/** So long the process does nothing else; then it answers whoever waits, before it goes on. */
const SLICE_MS = 5;

export type Clock = () => number;

const uptime: Clock = () => performance.now();

/** Runs to the end, or until the time is over. Nothing else happens in this process meanwhile. */
export function runWithin<Result>(steps: Steps<Result>, withinMs: number, now: Clock = uptime): Result {
  const end = now() + withinMs;
  let step = steps.next(false);
  while (step.done !== true) step = steps.next(now() >= end);
  return step.value;
}

/** The same in slices of some milliseconds, between which this process does its other work. That time does not count. */
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
