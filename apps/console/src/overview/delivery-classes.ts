/** The delivery classes, each with its words and its colour; in the order of the stack, what is well at the bottom. */
export const CLASSES = [
  { name: 'delivered', label: 'delivered' },
  { name: 'inbound', label: 'inbound' },
  { name: 'receipt-not-expected', label: 'no receipt expected' },
  { name: 'in-flight', label: 'in flight' },
  { name: 'awaiting-receipt', label: 'awaiting receipt' },
  { name: 'receipt-overdue', label: 'receipt overdue' },
  { name: 'stalled', label: 'stalled' },
  { name: 'contradicted', label: 'contradicted' },
  { name: 'failed', label: 'failed' },
] as const;

export type ClassName = (typeof CLASSES)[number]['name'];

export const colorOf = (name: string): string => `var(--chart-${name})`;

/** What asks for someone: the list of discrepancies explains each. */
export const DISCREPANCIES: readonly ClassName[] = ['receipt-overdue', 'stalled', 'contradicted'];
