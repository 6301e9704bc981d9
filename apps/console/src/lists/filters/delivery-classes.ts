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
