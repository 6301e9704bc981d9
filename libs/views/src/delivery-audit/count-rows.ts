import type { Channel } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import type { AuditRow } from './audit-statement.js';
import type { ByChannel, DeliveryCounts, EventOrder, TimeToDelivered } from './delivery-audit.js';

/** Adds up the rows of one interval, or of all of them with the one row of `time` that is over the whole range. */
export function countRows(rows: readonly AuditRow[], withOrder: boolean): DeliveryCounts {
  const of = (facet: AuditRow['facet']): AuditRow[] => rows.filter((row) => row.facet === facet);
  const counts = of('counts');
  const atSent = counts.filter(({ status }) => status === 'sent');
  return {
    messages: sum(counts),
    byStatus: tally(counts, ({ status }) => status ?? 'unrecognised'),
    byClass: tally(counts, (row) => row.class),
    byChannel: tally(counts, ({ channel }) => channel),
    classesByChannel: eachChannel(counts, (rowsOfIt) => tally(rowsOfIt, (row) => row.class)),
    byErrorCode: tally(counts, ({ errorCode }) => errorCode),
    byCountry: tally(counts, ({ prefix }) => (prefix === null ? null : countryOfPrefix(prefix)) ?? 'unknown'),
    timeToDelivered: toTime(of('time')[0]),
    withoutReceipt: eachChannel(atSent, sum),
    order: withOrder ? toOrder(of('order')) : null,
  };
}

const sum = (rows: readonly AuditRow[]): number => rows.reduce((total, { count }) => total + count, 0);

/** The same asked of the rows of each channel, the most frequent of the others after SMS and MMS. */
function eachChannel<Value>(rows: readonly AuditRow[], ask: (rows: readonly AuditRow[]) => Value): ByChannel<Value> {
  const of = (wanted: Channel): Value => ask(rows.filter(({ channel }) => channel === wanted));
  const others = Object.keys(tally(rows, ({ channel }) => channel)).map((channel) => [channel, of(channel)] as const);
  return { sms: of('sms'), mms: of('mms'), ...Object.fromEntries(others) };
}

/** The most frequent first, for whoever reads the answer by eye; rows without a key count nowhere. */
function tally(rows: readonly AuditRow[], keyOf: (row: AuditRow) => string | null): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + row.count);
  }
  const sorted = [...counts].toSorted(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function toTime(row: AuditRow | undefined): TimeToDelivered {
  const [p50Ms = null, p95Ms = null, p99Ms = null] = row?.percentiles ?? [];
  return { messages: row?.count ?? 0, p50Ms, p95Ms, p99Ms };
}

function toOrder(rows: readonly AuditRow[]): EventOrder {
  const events = sum(rows);
  const outOfOrder = rows.reduce((total, row) => total + (row.outOfOrder ?? 0), 0);
  return { events, outOfOrder, share: events === 0 ? null : outOfOrder / events };
}
