import type { Schemas } from '../../api/client';
import type { Choice } from './filter';

type DeliveryClass = Schemas['DeliveryDto']['class'];

/** The meaning of each delivery class, in a few words. The page of a SID gives the full meaning. */
const MEANINGS: Readonly<Record<DeliveryClass, string>> = {
  contradicted: 'outcomes were reported that exclude each other',
  inbound: 'came in from outside',
  delivered: 'a receipt says so',
  failed: 'not delivered, or not sent at all',
  'receipt-not-expected': 'an MMS at sent; carriers send no receipt',
  'receipt-overdue': 'at sent, and the receipt is late',
  'awaiting-receipt': 'at sent, the receipt may still come',
  stalled: 'has not left the provider for long',
  'in-flight': 'has not left the provider yet',
};

export const DELIVERY_CLASSES: readonly Choice[] = Object.entries(MEANINGS).map(([word, meaning]) => ({
  word,
  meaning,
}));

type DiscrepancyClass = Schemas['DiscrepancyDto']['class'];

/** What callbacks and the provider's REST API may differ about, in a few words. */
const DIFFERENCES: Readonly<Record<DiscrepancyClass, string>> = {
  'callback-lost': 'the provider reports its end, and no callback did',
  'unknown-here': 'the provider has it, and no callback ever named it',
  disagrees: 'the provider and its callbacks report different ends',
  'gone-at-provider': 'the provider does not have it any more',
};

export const DISCREPANCY_CLASSES: readonly Choice[] = Object.entries(DIFFERENCES).map(([word, meaning]) => ({
  word,
  meaning,
}));
