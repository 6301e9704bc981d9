import { CALLS, MESSAGES, RECORDINGS, type Mix } from './callbacks/mixes.js';

/** How long and how much is measured. */
export interface Scope {
  readonly rounds: number;
  readonly warmUpMs: number;
  /** The length of a round in the comparison of all peers. */
  readonly roundMs: number;
  /** The length of a round at other loads, of which there are many. */
  readonly loadMs: number;
  readonly latencyMs: number;
  readonly eventsOfAKind: number;
  /** How many events are stored already. */
  readonly storedEvents: number;
  /** How many sittings there are. The number is even, because each of the two doors comes first every other time. */
  readonly storedSittings: number;
  readonly storedWarmUpMs: number;
  /** How many rounds each sitting has: many short ones, because the machine's own pace changes within a minute. */
  readonly storedRounds: number;
  readonly storedMs: number;
  readonly starts: number;
}

/** Takes fifty minutes, most of them for the ten million events. */
export const FULL: Scope = {
  rounds: 5,
  warmUpMs: 4_000,
  roundMs: 4_000,
  loadMs: 2_000,
  latencyMs: 3_000,
  eventsOfAKind: 40_000,
  storedEvents: 10_000_000,
  storedSittings: 8,
  storedWarmUpMs: 40_000,
  storedRounds: 8,
  storedMs: 4_000,
  starts: 5,
};

/** Takes about three minutes: shows whether the bench works, and roughly what it gives. */
export const QUICK: Scope = {
  rounds: 3,
  warmUpMs: 2_000,
  roundMs: 700,
  loadMs: 350,
  latencyMs: 700,
  eventsOfAKind: 4_000,
  storedEvents: 50_000,
  storedSittings: 2,
  storedWarmUpMs: 2_000,
  storedRounds: 3,
  storedMs: 500,
  starts: 1,
};

/** About how many callbacks the doors on the full and on the empty log take, at the pace of a fast machine. */
export function callbacksOverAFullLog(scope: Scope): number {
  const seconds = (scope.storedWarmUpMs + scope.storedRounds * scope.storedMs) / 1_000;
  return 2 * scope.storedSittings * seconds * 6_000;
}

/** The load at which all peers are compared. */
export const COMMON_LOAD = { mix: MESSAGES, connections: 128 } as const;

/** The other loads, at which Sidetrack is compared with the limit of Node. */
export const OTHER_LOADS: readonly { readonly mix: Mix; readonly connections: number }[] = [
  { mix: MESSAGES, connections: 1 },
  { mix: MESSAGES, connections: 16 },
  { mix: MESSAGES, connections: 512 },
  { mix: CALLS, connections: 128 },
  { mix: RECORDINGS, connections: 128 },
];
