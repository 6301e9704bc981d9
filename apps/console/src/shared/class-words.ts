import type { Schemas } from '../api/client';

/** Of a message: what its state amounts to now. */
export type DeliveryClass = Schemas['DeliveryDto']['class'];

/** Where callbacks and the provider's REST API differ. */
export type DiscrepancyClass = Schemas['DiscrepancyDto']['class'];

/** What never came. */
export type AbsenceClass = Schemas['AbsenceDto']['class'];

export type AnyClass = DeliveryClass | DiscrepancyClass | AbsenceClass;

interface Words {
  /** The class as people say it. */
  readonly words: string;
  /** What that is, in a few words. */
  readonly meaning: string;
}

/**
 * The words for our readings. The order is that of charts: good outcomes first, what asks for somebody last. The
 * compiler demands a word for every class that the API documents have.
 */
const WORDS: Readonly<Record<AnyClass, Words>> = {
  delivered: { words: 'delivered', meaning: 'a receipt says so' },
  inbound: { words: 'inbound', meaning: 'came in from outside' },
  'receipt-not-expected': { words: 'no receipt expected', meaning: 'an MMS at sent; carriers send no receipt' },
  'in-flight': { words: 'in flight', meaning: 'has not left the provider yet' },
  'awaiting-receipt': { words: 'awaiting receipt', meaning: 'at sent, the receipt may still come' },
  'receipt-overdue': { words: 'receipt overdue', meaning: 'at sent, and the receipt is late' },
  stalled: { words: 'stalled', meaning: 'has not left the provider for long' },
  contradicted: { words: 'contradicted', meaning: 'outcomes were reported that exclude each other' },
  failed: { words: 'failed', meaning: 'not delivered, or not sent at all' },
  'callback-lost': { words: 'callback lost', meaning: 'the provider reports its end, and no callback did' },
  'unknown-here': { words: 'never called back', meaning: 'the provider has it, and no callback ever named it' },
  disagrees: { words: 'provider disagrees', meaning: 'the provider and its callbacks report different ends' },
  'gone-at-provider': { words: 'gone at the provider', meaning: 'the provider does not have it any more' },
  'open-call': { words: 'call without an end', meaning: 'no end of the call was reported' },
  'recording-missing': { words: 'recording never came', meaning: 'no end of the recording was reported' },
  'account-silent': { words: 'account silent', meaning: 'nothing comes in, for longer than it ever was so' },
  'first-status-missing': { words: 'first status missing', meaning: 'first heard of past its first status' },
};

const isClass = (name: string): name is AnyClass => Object.hasOwn(WORDS, name);

/** A class as people say it. A class that is new to this page is shown without its hyphens. */
export const classInWords = (name: string): string => (isClass(name) ? WORDS[name].words : name.replaceAll('-', ' '));

/** What a class means, in a few words; undefined for a class that is new to this page. */
export const meaningOfClass = (name: string): string | undefined => (isClass(name) ? WORDS[name].meaning : undefined);
