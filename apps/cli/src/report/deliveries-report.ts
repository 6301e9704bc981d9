import { CHANNEL_WITHOUT_RECEIPT, DELIVERY_CLASSES, formatDuration } from '@sidetrack/domain';
import type { DeliveryAudit, DeliveryCounts } from '@sidetrack/views';
import { classChart } from './class-chart.js';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

type Row = readonly (string | number)[];

const HEADS = ['since', 'messages', ...DELIVERY_CLASSES, 'p50', 'p95', 'p99', 'without receipt'];

const time = (ms: number | null): string => (ms === null ? '' : ms < 1_000 ? `${ms} ms` : formatDuration(ms));

const rowOf = (name: string, counts: DeliveryCounts): Row => [
  name,
  counts.messages,
  ...DELIVERY_CLASSES.map((one) => counts.byClass[one] ?? 0),
  time(counts.timeToDelivered.p50Ms),
  time(counts.timeToDelivered.p95Ms),
  time(counts.timeToDelivered.p99Ms),
  expectedReceipts(counts),
];

/** What is at `sent` and should have a receipt: everything but MMS. */
const expectedReceipts = ({ withoutReceipt }: DeliveryCounts): number =>
  Object.entries(withoutReceipt).reduce(
    (sum, [name, count]) => sum + (name === CHANNEL_WITHOUT_RECEIPT ? 0 : count),
    0,
  );

const rowsOf = ({ intervals, total }: DeliveryAudit): Row[] => [
  ...intervals.map((part) => rowOf(part.since.toISOString(), part)),
  rowOf('total', total),
];

const tallies = ({ total }: DeliveryAudit): readonly (readonly [string, Readonly<Record<string, number>>])[] => [
  ['status', total.byStatus],
  ['channel', total.byChannel],
  ['error code', total.byErrorCode],
  ['country', total.byCountry],
];

/** The audit for a terminal. */
export function deliveriesAsTable(audit: DeliveryAudit): string {
  const others = tallies(audit).map(([name, counts]) => textTable([name, 'messages'], Object.entries(counts)));
  return [textTable(HEADS, rowsOf(audit)), ...others].join('\n');
}

/** The audit as a page: a chart, and the numbers under it. */
export function deliveriesAsHtml(audit: DeliveryAudit): string {
  const title = `Deliveries from ${audit.since.toISOString()} until ${audit.until.toISOString()}`;
  const others = tallies(audit).map(([name, counts]) => htmlTable([name, 'messages'], Object.entries(counts)));
  return htmlPage(title, [classChart(audit), ...others, htmlTable(HEADS, rowsOf(audit))].join('\n'));
}
