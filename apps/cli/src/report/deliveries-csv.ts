import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import { CHANNELS, DELIVERY_CLASSES, DISCREPANCY_CLASSES, STATUS_PATH, type Channel } from '@sidetrack/domain';
import type { DeliveryAudit } from '@sidetrack/views';

const STATUSES = [
  ...STATUS_PATH.message.toSorted((left, right) => left.rank - right.rank).map(({ status }) => status),
  'unrecognised',
];

/**
 * There is no complete list of error codes, countries and channels. Each of them is a cell of JSON, so the columns stay
 * the same. Known channels also have a column each; all others share one column, so the columns of channels add up to
 * the messages.
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
  ...DISCREPANCY_CLASSES.map((name) => `byDiscrepancy.${name}`),
  'observed',
  'byErrorCode',
  'byCountry',
  'classesByChannel',
  'classesByCountry',
];

/**
 * The audit for a spreadsheet, one line for each interval. There is no line of totals, because a sum over the column
 * would count it twice.
 */
export function deliveriesAsCsv({ intervals }: DeliveryAudit): string {
  const records = intervals.map((part) => ({
    ...part,
    since: part.since.toISOString(),
    until: part.until.toISOString(),
    byClass: { ...none(DELIVERY_CLASSES), ...part.byClass },
    byDiscrepancy: { ...none(DISCREPANCY_CLASSES), ...part.byDiscrepancy },
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

/** An empty cell would mean that nobody counted. */
const none = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, 0]));
