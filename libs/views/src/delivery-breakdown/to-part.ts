import { DELIVERY_CLASSES, type DeliveryClass } from '@sidetrack/domain';
import { ratesOf } from '../delivery-audit/delivery-rates.js';
import type { BreakdownCounts, BreakdownPart, BreakdownSeries } from './breakdown.js';
import type { CountedMessages } from './counted-messages.js';

/** Adds up the messages of one value, or all of them, and those of the time before. */
export const toPart = (
  messages: readonly CountedMessages[],
  before: readonly CountedMessages[],
  places: number,
  placeOf: (messages: CountedMessages) => number,
): BreakdownPart => ({
  ...toCounts(messages),
  before: toCounts(before),
  series: toSeries(messages, places, placeOf),
});

function toCounts(messages: readonly CountedMessages[]): BreakdownCounts {
  const counts = new Map<DeliveryClass, number>();
  for (const one of messages) counts.set(one.class!, (counts.get(one.class!) ?? 0) + one.count);
  return {
    messages: messages.reduce((total, { count }) => total + count, 0),
    byClass: Object.fromEntries(
      DELIVERY_CLASSES.filter((name) => counts.has(name)).map((name) => [name, counts.get(name)!]),
    ),
    ...ratesOf(messages),
  };
}

function toSeries(
  messages: readonly CountedMessages[],
  places: number,
  placeOf: (messages: CountedMessages) => number,
): BreakdownSeries {
  const empty = (): number[] => Array.from({ length: places }, () => 0);
  const series = { messages: empty(), outbound: empty(), delivered: empty(), failed: empty() };
  for (const one of messages) {
    const place = placeOf(one);
    series.messages[place]! += one.count;
    if (one.class !== 'inbound') series.outbound[place]! += one.count;
    if (one.class === 'delivered' || one.class === 'failed') series[one.class][place]! += one.count;
  }
  return series;
}
