import type { DeliveryWindows } from '@sidetrack/domain';
import type { Pool } from 'pg';
import type { Interval, TimeRange } from '../ranges/intervals.js';
import { beginningOf, intervalsOf } from '../ranges/intervals.js';
import type { Breakdown, BreakdownQuestion } from './breakdown.js';
import { MOST_VALUES } from './breakdown.js';
import { countByFacet } from './count-by-facet.js';
import { countByTag, type TaggedCounts } from './count-by-tag.js';
import type { CountedMessages } from './counted-messages.js';
import { toPart } from './to-part.js';

/**
 * What became of the messages of a range, taken apart by account, channel, country, error code or tag, beside those of
 * as long a time before it. The classes are those of `now`.
 */
export async function breakDownDeliveries(
  database: Pool,
  question: BreakdownQuestion,
  now: Date,
  windows: DeliveryWindows,
): Promise<Breakdown> {
  const { before, interval } = question;
  const [of, earlier] = await Promise.all([
    count(database, question, question, interval, now, windows),
    // Of the time before only the sums are wanted, so whole days do.
    count(database, question, before, 'day', now, windows),
  ]);
  const intervals = intervalsOf(question, interval);
  const places = new Map(intervals.map(({ since }, place) => [beginningOf(since, interval).getTime(), place]));
  const placeOf = ({ beginning }: CountedMessages): number => places.get(beginningOf(beginning, interval).getTime())!;
  const byValue = groupByValue(of.byValue);
  const earlierByValue = groupByValue(earlier.byValue);
  const inOrder = [...byValue].toSorted(([a, some], [b, others]) => sum(others) - sum(some) || (a < b ? -1 : 1));
  return {
    intervals,
    total: toPart(of.all, earlier.all, intervals.length, placeOf),
    valueCount: byValue.size,
    values: inOrder.slice(0, MOST_VALUES).map(([value, messages]) => ({
      value,
      ...toPart(messages, earlierByValue.get(value) ?? [], intervals.length, placeOf),
    })),
  };
}

async function count(
  database: Pool,
  question: BreakdownQuestion,
  range: TimeRange,
  interval: Interval,
  now: Date,
  windows: DeliveryWindows,
): Promise<TaggedCounts> {
  const { by } = question;
  if (typeof by !== 'string') return countByTag(database, { ...question, by }, range, interval, now, windows);
  const asked = { ...question, by };
  const all = await countByFacet(database, asked, range, interval, now, windows);
  return { all, byValue: all.filter(({ value }) => value !== null) };
}

function groupByValue(messages: readonly CountedMessages[]): ReadonlyMap<string, CountedMessages[]> {
  const groups = new Map<string, CountedMessages[]>();
  for (const one of messages) {
    const group = groups.get(one.value!);
    if (group === undefined) groups.set(one.value!, [one]);
    else group.push(one);
  }
  return groups;
}

const sum = (messages: readonly CountedMessages[]): number => messages.reduce((total, one) => total + one.count, 0);
