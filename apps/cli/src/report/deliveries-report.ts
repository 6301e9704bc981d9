import { CHANNEL_WITHOUT_RECEIPT, DELIVERY_CLASSES, formatDuration, type DeliveryClass } from '@sidetrack/domain';
import type { DeliveryAudit, DeliveryCounts, DeliveryRates } from '@sidetrack/views';
import { classChart } from './class-chart.js';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

type Row = readonly (string | number)[];

const RATES = ['delivery rate', 'receipt rate'] as const;
const HEADS = ['since', 'messages', ...DELIVERY_CLASSES, 'observed', 'p50', 'p95', 'p99', 'without receipt', ...RATES];

const time = (ms: number | null): string => (ms === null ? '' : ms < 1_000 ? `${ms} ms` : formatDuration(ms));

const rowOf = (name: string, counts: DeliveryCounts): Row => [
  name,
  counts.messages,
  ...DELIVERY_CLASSES.map((one) => counts.byClass[one] ?? 0),
  counts.observed,
  time(counts.timeToDelivered.p50Ms),
  time(counts.timeToDelivered.p95Ms),
  time(counts.timeToDelivered.p99Ms),
  expectedReceipts(counts),
  ...ratesIn(counts.rates),
];

const ratesIn = ({ deliveryRate, receiptRate }: DeliveryRates): string[] => [deliveryRate, receiptRate].map(percent);

const percent = (rate: number | null): string => (rate === null ? '' : `${(rate * 100).toFixed(1)} %`);

/** Messages at `sent` that should have a receipt: all except MMS. */
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
  ['error code', total.byErrorCode],
  // Who has no access to a provider set has none of these.
  ...(Object.keys(total.byDiscrepancy).length === 0 ? [] : [['discrepancy', total.byDiscrepancy] as const]),
];

interface Part extends DeliveryRates {
  readonly name: string;
  readonly messages: number;
  readonly byClass: Readonly<Partial<Record<DeliveryClass, number>>>;
}

/** The groups that are shown with rates: each channel, each country, and each value of a requested tag. */
function parts({ total, byTag }: DeliveryAudit): readonly (readonly [string, readonly Row[]])[] {
  const of = (
    counts: Readonly<Record<string, number>>,
    classes: Readonly<Record<string, Part['byClass']>>,
    rates: Readonly<Record<string, DeliveryRates>>,
  ): Row[] =>
    Object.entries(counts).map(([name, messages]) =>
      partRow({ name, messages, byClass: classes[name] ?? {}, ...(rates[name] ?? NO_RATES) }),
    );
  return [
    ['channel', of(total.byChannel, total.classesByChannel, total.ratesByChannel)],
    ['country', of(total.byCountry, total.classesByCountry, total.ratesByCountry)],
    ...(byTag === null
      ? []
      : [[byTag.name, byTag.values.map((value) => partRow({ name: value.value, ...value }))] as const]),
  ];
}

const NO_RATES: DeliveryRates = { deliveryRate: null, receiptRate: null };

const partRow = ({ name, messages, byClass, ...rates }: Part): Row => [
  name,
  messages,
  ...DELIVERY_CLASSES.map((one) => byClass[one] ?? 0),
  ...ratesIn(rates),
];

const partHeads = (name: string): string[] => [name, 'messages', ...DELIVERY_CLASSES, ...RATES];

/** The audit for a terminal. */
export function deliveriesAsTable(audit: DeliveryAudit): string {
  const others = tallies(audit).map(([name, counts]) => textTable([name, 'messages'], Object.entries(counts)));
  const byPart = parts(audit).map(([name, rows]) => textTable(partHeads(name), rows));
  return [textTable(HEADS, rowsOf(audit)), ...byPart, ...others].join('\n');
}

/** The audit as a web page: a chart with the numbers under it. */
export function deliveriesAsHtml(audit: DeliveryAudit, note: string | null): string {
  const title = `Deliveries from ${audit.since.toISOString()} until ${audit.until.toISOString()}`;
  const others = tallies(audit).map(([name, counts]) => htmlTable([name, 'messages'], Object.entries(counts)));
  const byPart = parts(audit).map(([name, rows]) => htmlTable(partHeads(name), rows));
  return htmlPage(title, [classChart(audit), ...byPart, ...others, htmlTable(HEADS, rowsOf(audit))].join('\n'), note);
}
