import { KINDS, originOf, type CallbackEvent, type Kind } from '@sidetrack/domain';
import type { TimeRange, TrafficCounts } from '@sidetrack/views';

/** How many callbacks among these events were received in a range, counted one by one: what the traffic of it has to be. */
export function countByHand(events: readonly CallbackEvent[], { since, until }: TimeRange): TrafficCounts {
  const callbacks = events.filter(({ evidence }) => originOf(evidence.scheme) === 'callback');
  const within = callbacks.filter(({ receivedAt }) => receivedAt >= since && receivedAt < until);
  const of = (wanted: Kind): number => within.filter(({ kind }) => kind === wanted).length;
  return {
    events: within.length,
    byKind: Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, number>,
  };
}
