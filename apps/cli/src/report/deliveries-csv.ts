import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import { CHANNELS, DELIVERY_CLASSES, STATUS_PATH } from '@sidetrack/domain';
import type { DeliveryAudit } from '@sidetrack/views';

const STATUSES = [
  ...STATUS_PATH.message.toSorted((left, right) => left.rank - right.rank).map(({ status }) => status),
  'unrecognised',
];

/** Error codes and countries are not a list that is known; they are cells of JSON, so that the columns stay the same. */
const COLUMNS: readonly ColumnPath[] = [
  'since',
  'until',
  'messages',
  ...DELIVERY_CLASSES.map((name) => `byClass.${name}`),
  ...STATUSES.map((name) => `byStatus.${name}`),
  ...CHANNELS.map((name) => `byChannel.${name}`),
  ...['messages', 'p50Ms', 'p95Ms', 'p99Ms'].map((name) => `timeToDelivered.${name}`),
  ...CHANNELS.map((name) => `withoutReceipt.${name}`),
  'byErrorCode',
  'byCountry',
];

/** The audit for a spreadsheet, a line for each interval. A line of totals would be counted twice by whoever sums up. */
export function deliveriesAsCsv({ intervals }: DeliveryAudit): string {
  const records = intervals.map((part) => ({
    ...part,
    since: part.since.toISOString(),
    until: part.until.toISOString(),
    byClass: { ...none(DELIVERY_CLASSES), ...part.byClass },
    byStatus: { ...none(STATUSES), ...part.byStatus },
    byChannel: { ...none(CHANNELS), ...part.byChannel },
  }));
  return writeCsvHead(COLUMNS) + writeCsvLines(COLUMNS, records);
}

/** An empty cell would say that nobody counted. */
const none = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, 0]));
