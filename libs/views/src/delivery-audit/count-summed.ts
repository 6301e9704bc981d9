import { ask, placeValues } from '@sidetrack/database';
import { windowMs, type Channel, type DeliveryClass, type DeliveryWindows, type WindowName } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { Pool } from 'pg';
import { beginningOf } from '../ranges/intervals.js';
import { addTime, percentilesOf, type ReceiptTimes } from '../summaries/receipt-times.js';
import { unpackGroup, type MessageGroup } from '../summaries/summary.js';
import { countGroups, type AuditParts } from './count-groups.js';
import type { AuditQuestion, DeliveryCounts, TimeToDelivered } from './delivery-audit.js';
import { readSummedRow, summedStatement, type SummedRow } from './summed-statement.js';

/** Which window ends a class that holds for a while, and which class follows. */
const AFTER_WINDOW: Readonly<Partial<Record<DeliveryClass, readonly [WindowName, DeliveryClass]>>> = {
  'awaiting-receipt': ['receipt', 'receipt-overdue'],
  'in-flight': ['stall', 'stalled'],
};

/** Counts the messages of a range from the summaries, and one by one where there are none. */
export async function countSummed(
  database: Pool,
  question: AuditQuestion,
  now: Date,
  windows: DeliveryWindows,
): Promise<AuditParts> {
  const { interval } = question;
  const rows = await ask(database, placeValues(summedStatement(question, now, windows)), readSummedRow);
  const total = new Sum();
  const sums = new Map<number, Sum>();
  for (const row of rows) {
    const beginning = beginningOf(row.beginning, interval).getTime();
    const sum = sums.get(beginning) ?? new Sum();
    sums.set(beginning, sum);
    for (const { bucket, channel, count } of timesOf(row)) {
      if (question.channel !== undefined && channel !== null && channel !== question.channel) continue;
      addTime(sum.times, bucket, count);
      addTime(total.times, bucket, count);
    }
    for (const group of groupsOf(row, now, windows)) {
      if (question.channel !== undefined && group.channel !== question.channel) continue;
      sum.add(group);
      total.add(group);
    }
  }
  return {
    total: total.toCounts(),
    byTag: null,
    of: (beginning) => (sums.get(beginning.getTime()) ?? NOTHING).toCounts(),
  };
}

/** The groups that are counted in a row. */
export function groupsOf(row: SummedRow, now: Date, windows: DeliveryWindows): readonly MessageGroup[] {
  if (row.facet === 'time') return [];
  if (row.summary !== null) {
    return row.summary.groups.map((packed) => atMoment(unpackGroup(packed), row, now, windows));
  }
  const { channel, status, errorCode, prefix, discrepancy, isObserved, count } = row;
  const country = prefix === null ? null : countryOfPrefix(prefix);
  const group = { channel: channel!, class: row.class!, count: count!, isObserved: isObserved === true };
  return [{ ...group, status, errorCode, country, discrepancy }];
}

/**
 * A summary has the first of two classes where the moment decides. All its open messages are on one side of the end of
 * every window: else the statement does not give it.
 */
function atMoment(group: MessageGroup, row: SummedRow, now: Date, windows: DeliveryWindows): MessageGroup {
  const after = AFTER_WINDOW[group.class];
  if (after === undefined || row.openTo === null) return group;
  const [window, late] = after;
  const ms = windowMs(window, windows, { accountSid: row.accountSid!, channel: group.channel });
  return now.getTime() - row.openTo.getTime() > ms ? { ...group, class: late } : group;
}

interface CountedTime {
  readonly bucket: number;
  readonly count: number;
  /** Null where the statement has left out the other channels already. */
  readonly channel: Channel | null;
}

function timesOf({ facet, summary, bucket, count }: SummedRow): readonly CountedTime[] {
  if (facet === 'time') return [{ bucket: bucket!, count: count!, channel: null }];
  return Object.entries(summary?.times ?? {}).flatMap(([channel, pairs]) =>
    Array.from({ length: pairs.length / 2 }, (_, place) => ({
      bucket: pairs[place * 2]!,
      count: pairs[place * 2 + 1]!,
      channel,
    })),
  );
}

/** What is known of some messages, while it is added up. */
class Sum {
  readonly times: ReceiptTimes = new Map();
  readonly #groups = new Map<string, MessageGroup & { count: number }>();

  add(group: MessageGroup): void {
    const { channel, status, errorCode, country, discrepancy, isObserved } = group;
    const key = `${channel} ${status} ${group.class} ${errorCode} ${country} ${discrepancy} ${isObserved}`;
    const known = this.#groups.get(key);
    if (known === undefined) this.#groups.set(key, { ...group });
    else known.count += group.count;
  }

  toCounts(): DeliveryCounts {
    return countGroups([...this.#groups.values()], this.#timeToDelivered(), null);
  }

  #timeToDelivered(): TimeToDelivered {
    const [p50Ms, p95Ms, p99Ms] = percentilesOf(this.times, [0.5, 0.95, 0.99]);
    const messages = [...this.times.values()].reduce((sum, count) => sum + count, 0);
    return { messages, p50Ms: p50Ms!, p95Ms: p95Ms!, p99Ms: p99Ms! };
  }
}

const NOTHING = new Sum();
