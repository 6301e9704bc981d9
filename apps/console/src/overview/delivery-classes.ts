import type { Schemas } from '../api/client';

export type ClassName = Schemas['DeliveryDto']['class'];

/** The label of each delivery class, in the order of the stack: good outcomes at the bottom. */
export const LABELS: Readonly<Record<ClassName, string>> = {
  delivered: 'delivered',
  inbound: 'inbound',
  'receipt-not-expected': 'no receipt expected',
  'in-flight': 'in flight',
  'awaiting-receipt': 'awaiting receipt',
  'receipt-overdue': 'receipt overdue',
  stalled: 'stalled',
  contradicted: 'contradicted',
  failed: 'failed',
};

export const CLASSES = (Object.keys(LABELS) as ClassName[]).map((name) => ({ name, label: LABELS[name] }));

export const colorOf = (name: string): string => `var(--chart-${name})`;

/** The classes that somebody should look at. The list of discrepancies explains each. */
export const DISCREPANCIES: readonly ClassName[] = ['receipt-overdue', 'stalled', 'contradicted'];

/** Of the messages that were sent out, the share that failed. Null where none was: an inbound message cannot fail. */
export function failedShare(counts: Readonly<Partial<Record<string, number>>>): number | null {
  const all = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const sent = all - (counts['inbound'] ?? 0);
  return sent === 0 ? null : (counts['failed'] ?? 0) / sent;
}
