import { DELIVERY_CLASSES, DISCREPANCY_CLASSES } from './classes';
import type { ChoiceFilter, Filter, TextFilter, TimeFilter } from './filter';
import { channelLabel, KNOWN_CHANNELS } from '../../shared/channel-label';
import { countries, readCountry } from '../../shared/countries';
import { countryName } from '../../shared/country-name';

const PARTY = '+15550100002';

/** A filter for any of the statuses of a kind. */
export const statusFilter = (words: readonly string[]): ChoiceFilter => ({
  type: 'choice',
  name: 'status',
  label: 'Status',
  choices: words.map((word) => ({ word })),
  isRepeatable: true,
});

export const CLASS: ChoiceFilter = {
  type: 'choice',
  name: 'class',
  label: 'Class',
  choices: [...DELIVERY_CLASSES, ...DISCREPANCY_CLASSES],
  isRepeatable: true,
};

/** Of calls and recordings, which have no delivery classes. */
export const DISCREPANCY_CLASS: ChoiceFilter = { ...CLASS, choices: DISCREPANCY_CLASSES };

export const CHANNEL: TextFilter = {
  type: 'text',
  name: 'channel',
  label: 'Channel',
  placeholder: KNOWN_CHANNELS.slice(0, 3).join(', '),
  hint: 'One of these, or the scheme of any other address: line of line:U123.',
  suggestions: KNOWN_CHANNELS,
  inWords: channelLabel,
  isRepeatable: false,
};

/** The direction of messages. */
export const DIRECTION: ChoiceFilter = {
  type: 'choice',
  name: 'direction',
  label: 'Direction',
  choices: [{ word: 'inbound' }, { word: 'outbound' }],
  isRepeatable: false,
};

/** A text and not a choice, because providers have further words for the direction of calls. */
export const CALL_DIRECTION: TextFilter = {
  type: 'text',
  name: 'direction',
  label: 'Direction',
  placeholder: 'outbound',
  hint: 'outbound is outbound-api and outbound-dial; or exactly the word of the callbacks.',
  suggestions: ['inbound', 'outbound', 'outbound-api', 'outbound-dial'],
  isRepeatable: false,
};

export const COUNTRY: TextFilter = {
  type: 'text',
  name: 'country',
  label: 'Country',
  placeholder: 'Germany, or DE',
  hint: 'Of the recipient. Or unknown, with a time in First seen.',
  get suggestions() {
    return countries().map(({ name }) => name);
  },
  inWords: countryName,
  read: (text) => readCountry(text, { isAlone: true })?.code ?? text,
  isRepeatable: false,
};

export const TAG: TextFilter = {
  type: 'text',
  name: 'tag',
  label: 'Tag',
  placeholder: 'campaign:spring',
  hint: 'What stood as ?campaign=spring on the callback URL. Commas between several, which all have to hold.',
  isRepeatable: true,
};

export const CONTRADICTED: ChoiceFilter = {
  type: 'choice',
  name: 'contradicted',
  label: 'Contradicted',
  choices: [
    { word: 'true', label: 'yes' },
    { word: 'false', label: 'no' },
  ],
  isRepeatable: false,
};

export const UPDATED_SINCE: TextFilter = {
  type: 'text',
  name: 'updatedSince',
  label: 'Updated since',
  placeholder: '15m, or 2026-01-31 08:00',
  hint: 'A callback of it came in since then; at most 7 days ago.',
  suggestions: ['15m', '1h', '24h', '7d'],
  isRepeatable: false,
};

export const CALL: TextFilter = {
  type: 'text',
  name: 'callSid',
  label: 'Call',
  placeholder: '0703574f-0000-4000-8000-000000000003',
  hint: 'The SID of the call that was recorded.',
  isRepeatable: false,
};

export const PARENT_CALL: TextFilter = {
  ...CALL,
  name: 'parentCallSid',
  label: 'Leg of',
  hint: 'The SID of the call that dialled it.',
};

export const FROM: TextFilter = {
  type: 'text',
  name: 'from',
  label: 'From',
  placeholder: PARTY,
  hint: 'The whole number, written in any way, or the address or name that stands in its place.',
  isRepeatable: false,
};

export const TO: TextFilter = { ...FROM, name: 'to', label: 'To' };

export const ERROR_CODE: TextFilter = {
  type: 'text',
  name: 'errorCode',
  label: 'Error code',
  placeholder: '30003, 30005',
  hint: 'Any of these; commas between them.',
  isRepeatable: true,
};

export const ACCOUNT: TextFilter = {
  type: 'text',
  name: 'accountSid',
  label: 'Account',
  placeholder: '6bfbbe86-0000-4000-8000-000000000001',
  isRepeatable: false,
};

export const FIRST_SEEN: TimeFilter = { type: 'time', label: 'First seen' };

/**
 * Every filter that an address can have. A list that does not have a filter of the address still shows it, so that the
 * reader can remove it.
 */
export const ALL_FILTERS: readonly Filter[] = [
  statusFilter([]),
  CLASS,
  FROM,
  TO,
  ERROR_CODE,
  CHANNEL,
  CALL_DIRECTION,
  COUNTRY,
  TAG,
  CONTRADICTED,
  PARENT_CALL,
  CALL,
  FIRST_SEEN,
  UPDATED_SINCE,
  ACCOUNT,
];
