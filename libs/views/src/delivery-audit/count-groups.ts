import type { Channel, DiscrepancyClass } from '@sidetrack/domain';
import { UNKNOWN_COUNTRY } from '../filters/countries.js';
import type { AuditRow } from './audit-statement.js';
import { ratesOf, type RatedGroup } from './delivery-rates.js';
import type { ByChannel, DeliveryCounts, EventOrder, TagCounts, TimeToDelivered } from './delivery-audit.js';

/** The counts that make up an audit. */
export interface AuditParts {
  readonly total: DeliveryCounts;
  readonly byTag: TagCounts | null;
  /** Of the interval with this beginning, or of none. */
  readonly of: (beginning: Date) => DeliveryCounts;
}

/** How many messages share all of these values. */
export interface CountedGroup extends RatedGroup {
  readonly errorCode: string | null;
  /** Of the recipient; null where the number does not tell. */
  readonly country: string | null;
  readonly discrepancy: DiscrepancyClass | null;
  readonly isObserved: boolean | null;
}

/** Adds up the groups of one interval, or of all of them. */
export function countGroups(
  counts: readonly CountedGroup[],
  timeToDelivered: TimeToDelivered,
  order: EventOrder | null,
): DeliveryCounts {
  const atSent = counts.filter(({ status }) => status === 'sent');
  const byCountry = groupBy(counts, countryOf);
  return {
    messages: sum(counts),
    byStatus: tally(counts, ({ status }) => status ?? 'unrecognised'),
    byClass: classesOf(counts),
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
    timeToDelivered,
    withoutReceipt: eachChannel(atSent, sum),
    order,
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

const countryOf = ({ country }: CountedGroup): string => country ?? UNKNOWN_COUNTRY;

const classesOf = (rows: readonly RatedGroup[]): Record<string, number> => tally(rows, (row) => row.class);

export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** The most frequent first. */
function mapEach<Value>(
  groups: ReadonlyMap<string, readonly CountedGroup[]>,
  ask: (rows: readonly CountedGroup[]) => Value,
): Record<string, Value> {
  const sorted = [...groups].toSorted(([a, some], [b, others]) => sum(others) - sum(some) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, rows]) => [key, ask(rows)]));
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

/** The same for the rows of each channel: SMS and MMS first, then the other channels, the most frequent first. */
function eachChannel<Value>(
  rows: readonly CountedGroup[],
  ask: (rows: readonly CountedGroup[]) => Value,
): ByChannel<Value> {
  const of = (wanted: Channel): Value => ask(rows.filter(({ channel }) => channel === wanted));
  const others = Object.keys(tally(rows, ({ channel }) => channel)).map((channel) => [channel, of(channel)] as const);
  return { sms: of('sms'), mms: of('mms'), ...Object.fromEntries(others) };
}

/** The most frequent key first, for people who read the answer. Rows without a key are not counted. */
function tally<Row extends { readonly count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + row.count);
  }
  const sorted = [...counts].toSorted(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
