import type { Channel } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import { UNKNOWN_COUNTRY } from '../filters/countries.js';
import type { AuditRow } from './audit-statement.js';

import { ratesOf } from './delivery-rates.js';
import type { ByChannel, DeliveryCounts, EventOrder, TagCounts, TimeToDelivered } from './delivery-audit.js';

/** Adds up the rows of one interval, or of all of them with the one row of `time` that is over the whole range. */
export function countRows(rows: readonly AuditRow[], withOrder: boolean): DeliveryCounts {
  const of = (facet: AuditRow['facet']): AuditRow[] => rows.filter((row) => row.facet === facet);
  const counts = of('counts');
  const atSent = counts.filter(({ status }) => status === 'sent');
  const byCountry = groupBy(counts, countryOf);
  return {
    messages: sum(counts),
    byStatus: tally(counts, ({ status }) => status ?? 'unrecognised'),
    byClass: tally(counts, (row) => row.class),
    byChannel: tally(counts, ({ channel }) => channel),
    classesByChannel: eachChannel(counts, classesOf),
    classesByCountry: mapEach(byCountry, classesOf),
    rates: ratesOf(counts),
    ratesByChannel: eachChannel(counts, ratesOf),
    ratesByCountry: mapEach(byCountry, ratesOf),
    byDiscrepancy: tally(counts, ({ discrepancy }) => discrepancy),
    observed: sum(counts.filter(({ isObserved }) => isObserved === true)),
    byErrorCode: tally(counts, ({ errorCode }) => errorCode),
    byCountry: tally(counts, countryOf),
    timeToDelivered: toTime(of('time')[0]),
    withoutReceipt: eachChannel(atSent, sum),
    order: withOrder ? toOrder(of('order')) : null,
  };
}

/** Adds up the rows of a tag; these rows are for the whole range. */
export function countTags(name: string, rows: readonly AuditRow[]): TagCounts {
  const byValue = groupBy(
    rows.filter(({ facet }) => facet === 'tag'),
    ({ prefix }) => prefix ?? '',
  );
  const values = [...byValue].map(([value, ofValue]) => ({
    value,
    messages: sum(ofValue),
    byClass: classesOf(ofValue),
    ...ratesOf(ofValue),
  }));
  return {
    name,
    valueCount: rows.find(({ facet }) => facet === 'tag-values')?.count ?? 0,
    values: values.toSorted((a, b) => b.messages - a.messages || (a.value < b.value ? -1 : 1)),
  };
}

const countryOf = ({ prefix }: AuditRow): string =>
  (prefix === null ? null : countryOfPrefix(prefix)) ?? UNKNOWN_COUNTRY;

const classesOf = (rows: readonly AuditRow[]): Record<string, number> => tally(rows, (row) => row.class);

function groupBy(rows: readonly AuditRow[], keyOf: (row: AuditRow) => string): ReadonlyMap<string, AuditRow[]> {
  const groups = new Map<string, AuditRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The most frequent first. */
function mapEach<Value>(
  groups: ReadonlyMap<string, AuditRow[]>,
  ask: (rows: readonly AuditRow[]) => Value,
): Record<string, Value> {
  const sorted = [...groups].toSorted(([a, some], [b, others]) => sum(others) - sum(some) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, rows]) => [key, ask(rows)]));
}

const sum = (rows: readonly AuditRow[]): number => rows.reduce((total, { count }) => total + count, 0);

/** The same for the rows of each channel: SMS and MMS first, then the other channels, the most frequent first. */
function eachChannel<Value>(rows: readonly AuditRow[], ask: (rows: readonly AuditRow[]) => Value): ByChannel<Value> {
  const of = (wanted: Channel): Value => ask(rows.filter(({ channel }) => channel === wanted));
  const others = Object.keys(tally(rows, ({ channel }) => channel)).map((channel) => [channel, of(channel)] as const);
  return { sms: of('sms'), mms: of('mms'), ...Object.fromEntries(others) };
}

/** The most frequent key first, for people who read the answer. Rows without a key are not counted. */
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
