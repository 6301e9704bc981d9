import type { CallbackEvent } from '@sidetrack/domain';
import { disturb, planTraffic, type PlannedCallback } from '@sidetrack/provider-simulator';
import { toEvent, validateCallback } from '@sidetrack/signalwire';

export interface HistoryOptions {
  readonly messages: number;
  readonly calls: number;
  readonly seed: number;
  readonly accountSid: string;
  readonly startAt: Date;
  readonly drop: number;
  /** What is done to the plan before it is told: another provider's SIDs, for example. */
  readonly as?: (plan: PlannedCallback[]) => PlannedCallback[];
}

/** What a provider did, what of it arrived here, and what was lost on the way. */
export interface PlayedHistory {
  readonly plan: readonly PlannedCallback[];
  readonly arrived: readonly CallbackEvent[];
  readonly dropped: readonly CallbackEvent[];
}

/** Lets a plan of the simulator arrive as events, but for a share of it, which is drawn from the seed. */
export function playHistory({ drop, as = (plan) => plan, ...options }: HistoryOptions): PlayedHistory {
  const plan = as(planTraffic(options));
  const { callbacks, dropped } = disturb(plan, { seed: options.seed, drop });
  const arrive = (callback: PlannedCallback): CallbackEvent => toArrivedEvent(callback, options.startAt);
  return { plan, arrived: callbacks.map(arrive), dropped: dropped.map(arrive) };
}

/** The event of a callback that arrives at its time. */
export function toArrivedEvent({ kind, params, atMs }: PlannedCallback, startAt: Date): CallbackEvent {
  const read = validateCallback(kind, params);
  if (!read.ok) throw new Error(`The simulator plans what is no callback: ${JSON.stringify(read.problems)}`);
  const receivedAt = new Date(startAt.getTime() + atMs);
  return toEvent(kind, read, {}, receivedAt, {
    scheme: 'form',
    signedUrl: 'https://hooks.example.test/callbacks',
    signature: `${read.callback.sid} ${read.callback.status} ${atMs}`,
    keyId: '0123456789abcdef',
    rawBody: null,
  });
}
