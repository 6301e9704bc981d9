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
} as const;

export type FilterWord = keyof typeof FILTER_WORDS;

export const isFilterWord = (word: string): word is FilterWord => Object.hasOwn(FILTER_WORDS, word);
