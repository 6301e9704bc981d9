import { CHANNEL_WITHOUT_RECEIPT, type Channel, type DeliveryClass } from '@sidetrack/domain';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/** How well messages arrive. A receipt is `delivered`, `read` or `undelivered`. */
export const RATES = {
  deliveryRate: field.shareOrNull(
    'Of the messages whose outcome is known, the share that was delivered: `delivered` of `delivered` + `failed` (classes; ' +
      '`failed` is undelivered, failed or canceled). Null when no outcome is known.',
    96 / 105,
  ),
  receiptRate: field.shareOrNull(
    'Of the messages that should have a receipt by now, the share that has one: `delivered`, `read` or `undelivered`, of ' +
      'these + `receipt-overdue`. An MMS gets none and is not counted, nor is what is contradicted. Null without any.',
    1,
  ),
};
export const DeliveryRates = answer('DeliveryRatesDto', RATES);
export type DeliveryRates = AnswerOf<typeof DeliveryRates>;

const RECEIPTS: readonly (string | null)[] = ['delivered', 'read', 'undelivered'];

/** How many messages share what rates are made of. */
export interface RatedGroup {
  readonly channel: Channel | null;
  readonly status: string | null;
  readonly class: DeliveryClass | null;
  readonly count: number;
}

/** Contradicted messages count in neither rate, because their outcome is not known. */
export function ratesOf(rows: readonly RatedGroup[]): DeliveryRates {
  const [delivered, failed] = [countOf(rows, 'delivered'), countOf(rows, 'failed')];
  const withReceipts = rows.filter(({ channel }) => channel !== CHANNEL_WITHOUT_RECEIPT);
  const received = withReceipts.filter(({ status }) => RECEIPTS.includes(status));
  const there = countOf(received, 'delivered') + countOf(received, 'failed');
  return {
    deliveryRate: share(delivered, delivered + failed),
    receiptRate: share(there, there + countOf(withReceipts, 'receipt-overdue')),
  };
}

const countOf = (rows: readonly RatedGroup[], wanted: RatedGroup['class']): number =>
  rows.reduce((sum, row) => (row.class === wanted ? sum + row.count : sum), 0);

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
