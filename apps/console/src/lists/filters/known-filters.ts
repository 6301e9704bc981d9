import { DELIVERY_CLASSES } from './delivery-classes';
import type { ChoiceFilter, Filter, TextFilter, TimeFilter } from './filter';
import { KNOWN_CHANNELS } from '../../shared/channel-label';

const PARTY = '+15550100002';

/** The statuses of a kind, any of them. */
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
  choices: DELIVERY_CLASSES,
  isRepeatable: true,
};

export const CHANNEL: TextFilter = {
  type: 'text',
  name: 'channel',
  label: 'Channel',
  placeholder: KNOWN_CHANNELS.slice(0, 3).join(', '),
  hint: 'One of these, or the scheme of any other address: line of line:U123.',
  suggestions: KNOWN_CHANNELS,
  isRepeatable: false,
};

export const FROM: TextFilter = {
  type: 'text',
  name: 'from',
  label: 'From',
  placeholder: PARTY,
  hint: 'The whole number, or the address or name that stands in its place.',
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

/** Every filter that an address can have; a list that does not know one shows it all the same, to be taken away. */
export const ALL_FILTERS: readonly Filter[] = [
  statusFilter([]),
  CLASS,
  FROM,
  TO,
  ERROR_CODE,
  CHANNEL,
  FIRST_SEEN,
  ACCOUNT,
];
