import type { LogClock } from '../src/bounded-log.js';

/** A clock that a test turns on by hand. */
export interface TurnedClock extends LogClock {
  /** Lets so much time pass, and runs what falls due in it, in its order. */
  turn(ms: number): void;
  /** How much waits for its time. */
  readonly waiting: number;
}

export function aLogClock(): TurnedClock {
  let nowMs = 0;
  const waiting: { at: number; run: () => void }[] = [];
  const takeDue = (until: number): (() => void) | undefined => {
    waiting.sort((one, other) => one.at - other.at);
    if (waiting[0] === undefined || waiting[0].at > until) return undefined;
    const { at, run } = waiting.shift()!;
    nowMs = at;
    return run;
  };
  return {
    now: () => nowMs,
    later: (run, ms) => void waiting.push({ at: nowMs + ms, run }),
    turn(ms) {
      const until = nowMs + ms;
      for (let run = takeDue(until); run !== undefined; run = takeDue(until)) run();
      nowMs = until;
    },
    get waiting() {
      return waiting.length;
    },
  };
}
