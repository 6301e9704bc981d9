import { CHANNEL_WITHOUT_RECEIPT } from '@sidetrack/domain';
import type { AuditRow } from './audit-statement.js';

/** How well messages arrive, from 0 to 1 each; null where there is nothing that it could be a share of. */
export interface DeliveryRates {
  /** Of the messages whose outcome is known (classes `delivered` and `failed`), how many were delivered. */
  readonly deliveryRate: number | null;
  /**
   * Of the messages that should have a receipt by now, how many have one. A receipt is `delivered`, `read` or
   * `undelivered`; one is missing where the class is `receipt-overdue`. An MMS should have none, and is not counted.
   */
  readonly receiptRate: number | null;
}

const RECEIPTS: readonly (string | null)[] = ['delivered', 'read', 'undelivered'];

/** Contradicted messages are in neither rate: their outcome is not known. */
export function ratesOf(rows: readonly AuditRow[]): DeliveryRates {
  const [delivered, failed] = [countOf(rows, 'delivered'), countOf(rows, 'failed')];
  const withReceipts = rows.filter(({ channel }) => channel !== CHANNEL_WITHOUT_RECEIPT);
  const received = withReceipts.filter(({ status }) => RECEIPTS.includes(status));
  const there = countOf(received, 'delivered') + countOf(received, 'failed');
  return {
    deliveryRate: share(delivered, delivered + failed),
    receiptRate: share(there, there + countOf(withReceipts, 'receipt-overdue')),
  };
}

const countOf = (rows: readonly AuditRow[], wanted: AuditRow['class']): number =>
  rows.reduce((sum, row) => (row.class === wanted ? sum + row.count : sum), 0);

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
