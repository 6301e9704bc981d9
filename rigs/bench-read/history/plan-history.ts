import {
  planCall,
  drawChance,
  drawInt,
  drawsFor,
  type Draws,
  planMessage,
  type PlannedCallback,
  type Setting,
} from '@sidetrack/provider-simulator';
import { MESSAGE_MIX } from './message-mix.js';
import { HOURS, spreadOverHours } from './rhythm.js';
import { drawParties, withParties } from './skewed-numbers.js';

export interface HistoryOptions {
  /** About how many events there will be. The count is not exact, because lives are planned whole. */
  readonly events: number;
  readonly seed: number;
  readonly accountSid: string;
  /** When the two years end, at a full hour. Callbacks that would be received later are left out. */
  readonly until: Date;
}

const HOUR_MS = 3_600_000;
const MESSAGE_SHARE = 0.7;
const OUT_OF_ORDER_SHARE = 0.03;
/** Events of a message, or of a call with its legs and recordings: the mean over a million. */
const EVENTS_PER_LIFE = 3.82;

/**
 * Two years of a customer's traffic in the order of receipt, an hour at a time; `atMs` counts from the start of the two
 * years. The lives are the simulator's, in another mix and between skewed numbers. The same options give the same
 * history. Memory holds only as many days as the longest life takes.
 */
export function* planHistory(options: HistoryOptions): Generator<PlannedCallback[]> {
  const { events, seed, accountSid, until } = options;
  const setting = { accountSid, startAt: startOf(options) };
  const perHour = spreadOverHours(Math.round(events / EVENTS_PER_LIFE), until);
  const received: PlannedCallback[][] = Array.from({ length: HOURS }, () => []);
  for (const [hour, lives] of perHour.entries()) {
    const draws = drawsFor(seed, 'hour', hour);
    for (let life = 0; life < lives; life += 1) {
      for (const callback of planLife(draws, setting, hour * HOUR_MS + drawInt(draws, 0, HOUR_MS - 1))) {
        received[Math.floor(callback.atMs / HOUR_MS)]?.push(callback);
      }
    }
    // A life that begins later can bring no callback into this hour, so the hour is complete.
    yield received[hour]!.toSorted((a, b) => a.atMs - b.atMs);
    received[hour] = [];
  }
}

export function startOf({ until }: Pick<HistoryOptions, 'until'>): Date {
  return new Date(until.getTime() - HOURS * HOUR_MS);
}

function planLife(draws: Draws, setting: Setting, startMs: number): PlannedCallback[] {
  const isMessage = drawChance(draws, MESSAGE_SHARE);
  const { callbacks } = isMessage
    ? planMessage(draws, setting, startMs, MESSAGE_MIX)
    : planCall(draws, setting, startMs, true);
  const parties = drawParties(draws);
  const renumbered = callbacks.map(({ kind, sid, params, atMs }) => {
    return { kind, sid, params: withParties(params, parties), atMs };
  });
  return drawChance(draws, OUT_OF_ORDER_SHARE) ? exchangeTwo(draws, renumbered) : renumbered;
}

/** Swaps the times of two callbacks that follow each other. */
function exchangeTwo(draws: Draws, callbacks: PlannedCallback[]): PlannedCallback[] {
  if (callbacks.length < 2) return callbacks;
  const place = drawInt(draws, 1, callbacks.length - 1);
  const [earlier, later] = [callbacks[place - 1]!, callbacks[place]!];
  return callbacks.with(place - 1, { ...earlier, atMs: later.atMs }).with(place, { ...later, atMs: earlier.atMs });
}
