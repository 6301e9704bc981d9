import { ask, placeValues } from '@sidetrack/database';
import { windowMs, type Channel, type DeliveryClass, type DeliveryWindows, type WindowName } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { Pool } from 'pg';
import { beginningOf } from '../ranges/intervals.js';
import { addTime, percentilesOf, type ReceiptTimes } from '../summaries/receipt-times.js';
import { unpackGroup, type MessageGroup, type Summary } from '../summaries/summary.js';
import { countGroups, groupBy, type AuditParts } from './count-groups.js';
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
  const counts = new Map<number, DeliveryCounts>();
  // One interval after the other: what is added up of it is garbage before it is old, of two years it would be 700 times so much.
  for (const [beginning, ofInterval] of groupBy(rows, (row) => beginningOf(row.beginning, interval).getTime())) {
    const sum = new Sum();
    for (const row of ofInterval) addRow(sum, row, question.channel, now, windows);
    counts.set(beginning, sum.toCounts());
    total.addAll(sum);
  }
  const nothing = new Sum().toCounts();
  return { total: total.toCounts(), byTag: null, of: (beginning) => counts.get(beginning.getTime()) ?? nothing };
}

function addRow(sum: Sum, row: SummedRow, onlyChannel: Channel | undefined, now: Date, windows: DeliveryWindows): void {
  const isAskedFor = (channel: string): boolean => onlyChannel === undefined || channel === onlyChannel;
  const summary = summaryOf(row);
  for (const group of groupsOf(row, summary, now, windows)) if (isAskedFor(group.channel)) sum.add(group);
  if (row.facet === 'time') sum.addTimes([row.bucket!, row.count!]);
  for (const [channel, times] of Object.entries(summary?.times ?? {})) if (isAskedFor(channel)) sum.addTimes(times);
}

export const summaryOf = ({ summary }: SummedRow): Summary | null =>
  summary === null ? null : (JSON.parse(summary) as Summary);

/** The groups that are counted in a row with this summary. */
export function groupsOf(
  row: SummedRow,
  summary: Summary | null,
  now: Date,
  windows: DeliveryWindows,
): readonly MessageGroup[] {
  if (row.facet === 'time') return [];
  if (summary !== null) return summary.groups.map((packed) => atMoment(unpackGroup(packed), row, now, windows));
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

/** What is known of some messages, while it is added up. */
class Sum {
  readonly #times: ReceiptTimes = new Map();
  readonly #groups = new Map<string, MessageGroup & { count: number }>();

  add(group: MessageGroup): void {
    const { channel, status, errorCode, country, discrepancy, isObserved } = group;
    const key = `${channel} ${status} ${group.class} ${errorCode} ${country} ${discrepancy} ${isObserved}`;
    this.#addAs(key, group);
  }

  /** A bucket, how many messages, the next bucket, and so on. */
  addTimes(pairs: readonly number[]): void {
    for (let place = 0; place < pairs.length; place += 2) addTime(this.#times, pairs[place]!, pairs[place + 1]!);
  }

  addAll(other: Sum): void {
    for (const [key, group] of other.#groups) this.#addAs(key, group);
    for (const [bucket, count] of other.#times) addTime(this.#times, bucket, count);
  }

  toCounts(): DeliveryCounts {
    return countGroups([...this.#groups.values()], this.#timeToDelivered(), null);
  }

  #addAs(key: string, group: MessageGroup): void {
    const known = this.#groups.get(key);
    if (known === undefined) this.#groups.set(key, { ...group });
    else known.count += group.count;
  }

  #timeToDelivered(): TimeToDelivered {
    const [p50Ms, p95Ms, p99Ms] = percentilesOf(this.#times, [0.5, 0.95, 0.99]);
    const messages = [...this.#times.values()].reduce((sum, count) => sum + count, 0);
    return { messages, p50Ms: p50Ms!, p95Ms: p95Ms!, p99Ms: p99Ms! };
  }
}
