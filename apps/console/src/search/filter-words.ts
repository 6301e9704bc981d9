/** The words that the search accepts before a colon, and the list filter that each sets. */
export const FILTER_WORDS = {
  status: 'status',
  class: 'class',
  error: 'errorCode',
  channel: 'channel',
  direction: 'direction',
  country: 'country',
  tag: 'tag',
  contradicted: 'contradicted',
  updated: 'updatedSince',
  from: 'from',
  to: 'to',
  account: 'accountSid',
  after: 'since',
  before: 'until',
  order: 'order',
} as const;

export type FilterWord = keyof typeof FILTER_WORDS;

export const isFilterWord = (word: string): word is FilterWord => Object.hasOwn(FILTER_WORDS, word);

/** What each word asks for, as the suggestions say it. `in` chooses the list. */
export const MEANINGS: Readonly<Record<FilterWord | 'in', string>> = {
  status: 'the provider’s word: delivered, busy …',
  class: 'what became of it: receipt-overdue, stalled …',
  error: 'an error code: 30003',
  channel: 'sms, mms, whatsapp …',
  direction: 'inbound or outbound',
  country: 'of the recipient: DE',
  tag: 'from the callback URL: campaign:spring',
  contradicted: 'ends that exclude each other: true or false',
  updated: 'a callback came in since: 1h',
  from: 'the sender’s number',
  to: 'the recipient’s number',
  account: 'the SID of an account',
  after: 'first seen at or after: 3d, 2026-01-31',
  before: 'first seen before: 2026-01-31',
  order: 'newest or oldest first',
  in: 'messages, calls, recordings or discrepancies',
};
