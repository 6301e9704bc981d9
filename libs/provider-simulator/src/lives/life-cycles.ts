import { planCall } from './call-life-cycles.js';
import { drawInt, drawsFor } from '../draws/draw.js';
import { planMessage } from './message-life-cycles.js';
import type { PlannedCallback } from './planned-callback.js';

export interface TrafficOptions {
  readonly messages: number;
  /** The number of calls, including the legs that calls dial. Recordings of calls are not counted. */
  readonly calls: number;
  readonly seed: number;
  readonly accountSid: string;
  /** The start of virtual time. The `Timestamp` of call callbacks is based on it. */
  readonly startAt: Date;
}

/** All messages and calls begin within this virtual time. */
const OPENING_MS = 3_600_000;

/** No `Timestamp` is later than this after the start: the last call has ended by then. */
export const TIMESTAMPS_WITHIN_MS = 2 * OPENING_MS;

/**
 * The callbacks of that many messages and calls in the order of virtual time. The same options give the same plan, byte
 * for byte. A message or call with a given number is the same whatever else is planned. (The only exception: the last
 * call dials nobody when the leg would be one call too many.)
 *
 * @example planTraffic({ messages: 100, calls: 20, seed: 7, accountSid, startAt: new Date('2026-03-01T08:00:00Z') })
 */
export function planTraffic(options: TrafficOptions): PlannedCallback[] {
  return inOrderOfTime([...planMessages(options), ...planCalls(options)]);
}

/** Sorted by virtual time. Callbacks in the same millisecond keep their order. */
export function inOrderOfTime(callbacks: readonly PlannedCallback[]): PlannedCallback[] {
  return callbacks.toSorted((a, b) => a.atMs - b.atMs);
}

function* planMessages(options: TrafficOptions): Generator<PlannedCallback> {
  for (let index = 0; index < options.messages; index += 1) {
    const draws = drawsFor(options.seed, 'message', index);
    yield* planMessage(draws, options, drawInt(draws, 0, OPENING_MS)).callbacks;
  }
}

function* planCalls(options: TrafficOptions): Generator<PlannedCallback> {
  for (let index = 0, left = options.calls; left > 0; index += 1) {
    const draws = drawsFor(options.seed, 'call', index);
    const { calls, callbacks } = planCall(draws, options, drawInt(draws, 0, OPENING_MS), left > 1);
    left -= calls;
    yield* callbacks;
  }
}
