import { classInWords, meaningOfClass, type DeliveryClass, type DiscrepancyClass } from '../../shared/class-words';
import { wordsOf } from '../../shared/words-of';
import type { Choice } from './filter';

const toChoices = (classes: readonly string[]): readonly Choice[] =>
  classes.map((word) => ({ word, label: classInWords(word), meaning: meaningOfClass(word) }));

/** What became of a message. */
export const DELIVERY_CLASSES = toChoices(
  wordsOf<DeliveryClass>({
    contradicted: true,
    inbound: true,
    delivered: true,
    failed: true,
    'receipt-not-expected': true,
    'receipt-overdue': true,
    'awaiting-receipt': true,
    stalled: true,
    'in-flight': true,
  }),
);

/** Where callbacks and the provider's REST API differ. */
export const DISCREPANCY_CLASSES = toChoices(
  wordsOf<DiscrepancyClass>({
    'callback-lost': true,
    'unknown-here': true,
    disagrees: true,
    'gone-at-provider': true,
  }),
);
