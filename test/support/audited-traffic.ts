import type { CallbackEvent, DeliveryWindows, Parameters } from '@sidetrack/domain';
import { disturb, planTraffic, type PlannedCallback } from '@sidetrack/provider-simulator';
import { fingerprintOf } from '@sidetrack/signalwire';
import type { TimeRange } from '@sidetrack/views';
import fc from 'fast-check';
import { ANSWER, given } from './arbitrary-events.js';

const HOUR_MS = 3_600_000;

/** Numbers of several countries, some of which share a calling code, and what is no number. */
const RECIPIENTS = [
  '+12025550101',
  '+14165550102',
  '+447797123456',
  '+447911123456',
  '+77011234567',
  'whatsapp:+4915112345678',
  'sip:a@b.test',
  // Too short to be whole: filled up they would be numbers of Mali, of the States, of Germany.
  '+2',
  '+1202',
  '+49151',
  '',
];

/** Values that are said once, several times at once, and by some callbacks of a message alone. */
const TAGS: readonly Parameters[] = [
  { campaign: 'spring', source: 'app' },
  { campaign: ['spring', 'fall'] },
  { campaign: '' },
  { source: 'app' },
  {},
];

/** Traffic of a simulated provider on a bad line. */
export const someTraffic = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  messages: fc.integer({ min: 1, max: 60 }),
  shuffle: fc.constantFrom(false, true, 10),
  duplicates: fc.constantFrom(0, 0.2),
  drop: fc.constantFrom(0, 0.2),
  observed: fc.constantFrom(0, 1, 3),
  paceMs: fc.constantFrom(1, 1_000, 120_000),
  batch: fc.integer({ min: 1, max: 40 }),
});

export const someWindows: fc.Arbitrary<DeliveryWindows> = fc.record({
  receiptMs: fc.constantFrom(60_000, HOUR_MS, 72 * HOUR_MS),
  stallMs: fc.constantFrom(60_000, 6 * HOUR_MS),
});

export interface Traffic {
  readonly seed: number;
  readonly messages: number;
  readonly shuffle: boolean | number;
  readonly duplicates: number;
  readonly drop: number;
  /** Of eight callbacks, how many stand for an answer of the provider's REST API instead. */
  readonly observed?: number;
  /** How much later each callback comes in than the one before. */
  readonly paceMs: number;
}

/** What comes in of a simulated provider's messages on a bad line, repeats and all, in the order of receipt. */
export function eventsOf(
  { seed, messages, shuffle, duplicates, drop, observed = 0, paceMs }: Traffic,
  start: Date,
): CallbackEvent[] {
  const plan = planTraffic({ messages, calls: 3, seed, accountSid: 'account-1', startAt: start });
  const { callbacks } = disturb(plan, { seed, shuffle, duplicates, drop });
  const events = new Map<PlannedCallback, CallbackEvent>();
  return callbacks.map((callback, index) => {
    const event = events.get(callback) ?? toEvent(callback, after(start, index * paceMs), index % 8 < observed);
    events.set(callback, event);
    return event;
  });
}

/**
 * Numbers of several countries in place of the simulator's American ones, and two accounts in place of one. Of what was
 * observed, the provider stood behind the callbacks now and then.
 */
function toEvent({ kind, sid, params }: PlannedCallback, receivedAt: Date, isObserved: boolean): CallbackEvent {
  const place = sid.charCodeAt(0) + sid.charCodeAt(1);
  const received: Parameters = {
    ...params,
    To: RECIPIENTS[place % RECIPIENTS.length]!,
    ...(isObserved && place % 5 === 0 && { 'Observed.Behind': 'true' }),
  };
  return given({
    kind,
    sid,
    accountSid: place % 2 === 0 ? 'account-1' : 'account-2',
    status: params['MessageStatus'] ?? params['CallStatus'] ?? params['RecordingStatus']!,
    receivedAt,
    params: received,
    tags: TAGS[place % TAGS.length]!,
    fingerprint: fingerprintOf(received),
    ...(isObserved && { evidence: ANSWER }),
  });
}

/** From one to another percent of the time in which the events came in; 101 is after the last one. */
export function rangeWithin(events: readonly CallbackEvent[], start: Date, from: number, to: number): TimeRange {
  const lengthMs = events.at(-1)!.receivedAt.getTime() - start.getTime() + 1;
  return {
    since: after(start, Math.floor((lengthMs * from) / 100)),
    until: after(start, Math.floor((lengthMs * to) / 100)),
  };
}

export const after = (start: Date, ms: number): Date => new Date(start.getTime() + ms);
