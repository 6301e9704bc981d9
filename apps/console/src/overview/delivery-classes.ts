import type { Schemas } from '../api/client';
import { classInWords } from '../shared/class-words';
import { wordsOf } from '../shared/words-of';

export type ClassName = Schemas['DeliveryDto']['class'];

/** Each delivery class with its words, in the order of the stack: good outcomes at the bottom. */
export const CLASSES = wordsOf<ClassName>({
  delivered: true,
  inbound: true,
  'receipt-not-expected': true,
  'in-flight': true,
  'awaiting-receipt': true,
  'receipt-overdue': true,
  stalled: true,
  contradicted: true,
  failed: true,
}).map((name) => ({ name, label: classInWords(name) }));

export const colorOf = (name: string): string => `var(--chart-${name})`;

/** The classes that somebody should look at. The list of discrepancies explains each. */
export const DISCREPANCIES: readonly ClassName[] = ['receipt-overdue', 'stalled', 'contradicted'];

/** Of the messages that were sent out, the share that failed. Null where none was: an inbound message cannot fail. */
export function failedShare(counts: Readonly<Partial<Record<string, number>>>): number | null {
  const all = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const sent = all - (counts['inbound'] ?? 0);
  return sent === 0 ? null : (counts['failed'] ?? 0) / sent;
}
