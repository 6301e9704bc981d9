import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import { CHANNELS, DELIVERY_CLASSES, STATUS_PATH, type Channel } from '@sidetrack/domain';
import type { DeliveryAudit } from '@sidetrack/views';

const STATUSES = [
  ...STATUS_PATH.message.toSorted((left, right) => left.rank - right.rank).map(({ status }) => status),
  'unrecognised',
];

/**
 * Error codes, countries and channels are no list that is known; they are cells of JSON, so that the columns stay the
 * same. Channels that are known have a column each as well; all others are one column, so that the columns of channels
 * add up to the messages.
 */
const COLUMNS: readonly ColumnPath[] = [
  'since',
  'until',
  'messages',
  ...DELIVERY_CLASSES.map((name) => `byClass.${name}`),
  ...STATUSES.map((name) => `byStatus.${name}`),
  ...[...CHANNELS, 'other'].map((name) => `byChannel.${name}`),
  ...['messages', 'p50Ms', 'p95Ms', 'p99Ms'].map((name) => `timeToDelivered.${name}`),
  ...[...CHANNELS, 'other'].map((name) => `withoutReceipt.${name}`),
  'rates.deliveryRate',
  'rates.receiptRate',
  'byErrorCode',
  'byCountry',
  'classesByChannel',
  'classesByCountry',
];

/** The audit for a spreadsheet, a line for each interval. A line of totals would be counted twice by whoever sums up. */
export function deliveriesAsCsv({ intervals }: DeliveryAudit): string {
  const records = intervals.map((part) => ({
    ...part,
    since: part.since.toISOString(),
    until: part.until.toISOString(),
    byClass: { ...none(DELIVERY_CLASSES), ...part.byClass },
    byStatus: { ...none(STATUSES), ...part.byStatus },
    byChannel: knownAndOther(part.byChannel),
    withoutReceipt: knownAndOther(part.withoutReceipt),
  }));
  return writeCsvHead(COLUMNS) + writeCsvLines(COLUMNS, records);
}

function knownAndOther(byChannel: Readonly<Record<Channel, number>>): Readonly<Record<string, number>> {
  const others = Object.entries(byChannel).filter(([name]) => !(CHANNELS as readonly string[]).includes(name));
  return { ...none(CHANNELS), ...byChannel, other: others.reduce((sum, [, count]) => sum + count, 0) };
}

/** An empty cell would say that nobody counted. */
const none = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, 0]));
