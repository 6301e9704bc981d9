import {
  DELIVERY_CLASSES,
  DISCREPANCY_CLASSES,
  pointOf,
  STATUS_PATH,
  type DiscrepancyClass,
  type Kind,
  type Reading,
} from '@sidetrack/domain';
import { readPhoneNumber, type HomeCountry, type NumberQuestion } from '@sidetrack/phone-numbers';
import { LIST_ORDERS, MAX_UPDATED_DAYS, type AnyClass, type ListOrder, type ListPosition } from '@sidetrack/views';
import { account, cursor, limit, moment } from '../query/common-parameters.js';
import { anyOf, one, oneOf, type Parameter } from '../query/parameter.js';
import { tag } from '../query/tag.js';
import type { Cursor } from '../query/cursor.js';
import { LIST_CURSORS } from './list-cursors.js';

/** Which resources come first, by when they were first seen. */
export function order(byDefault: ListOrder): Parameter<ListOrder | undefined> {
  const either = oneOf(
    LIST_ORDERS,
    'Those first that were first seen last (`newest`), or first (`oldest`). There is no order by the last change: no ' +
      'index has it.',
  );
  // No default of the question itself, which would then stand in the URL of every further page.
  return { ...either, schema: { ...either.schema, default: byDefault } };
}

/** Asks how many rows there are on all pages. */
export const count: Parameter<'estimate' | undefined> = oneOf(
  ['estimate'],
  '`estimate`: also say on the first page how many there are on all pages; counted where they are few, else estimated. ' +
    'That takes about as long however many there are.',
);

/** The query parameters that every list has. */
export const OF_EVERY_LIST = {
  order: order('newest'),
  count,
  accountSid: account(),
  since: moment('First seen at this time or later.', '3d'),
  until: moment('First seen before this time.', '2026-01-31T08:00:00Z'),
  contradicted: one(
    {
      type: 'boolean',
      description: 'Only those whose callbacks reported ends that exclude each other, or only the others.',
    },
    (text) => (text === 'true' || text === 'false' ? { value: text === 'true' } : { refusal: 'is true or false.' }),
  ),
  tag,
  updatedSince: moment(
    `A callback came in at this time or later (\`lastSeenAt\`), at most ${MAX_UPDATED_DAYS} days ago. The order stays ` +
      'that of the first callbacks. Whoever wants to hear of every change reads `/v1/feed`.',
    '15m',
  ),
  limit,
};

/** The statuses of a kind, each by any of the words that the providers have for it. */
export const status = (kind: Kind): Parameter<readonly string[] | undefined> =>
  anyOf(
    STATUS_PATH[kind].flatMap(({ words }) => words),
    'Any of these statuses; repeat the parameter for several.',
    (word) => pointOf(kind, word)?.status ?? [],
  );

/** Classes of either family: what became of a message, and where callbacks and the provider's REST API differ. */
export const anyClasses = (description: string): Parameter<readonly AnyClass[] | undefined> =>
  anyOf([...DELIVERY_CLASSES, ...DISCREPANCY_CLASSES], description);

/** The classes that calls and recordings have. */
export const discrepancyClasses: Parameter<readonly DiscrepancyClass[] | undefined> = anyOf(
  DISCREPANCY_CLASSES,
  "Where callbacks and the provider's REST API differ in any of these ways; repeat the parameter for several.",
);

/** A phone number in any format, a SIP address or a sender's name: anything that a callback can have as an address. */
export const party = (side: 'from' | 'to'): Parameter<NumberQuestion | undefined> =>
  one(
    {
      description:
        `This ${side === 'from' ? 'sender' : 'recipient'}: a number as people write it, in any channel, or behind a ` +
        'scheme (`whatsapp:+15550100001`) in that one alone. Without a country code it is read as one of `HOME_COUNTRY`. ' +
        'Short codes, names of senders and SIP addresses are looked for as they stand.',
      example: side === 'from' ? '+15550100001' : '+15550100002',
    },
    (text, { homeCountry }) => readParty(text, homeCountry),
  );

/** What is asked for by a text that a person gave as an address. */
export function readParty(text: string, homeCountry: HomeCountry | null): Reading<NumberQuestion> {
  // An unescaped `+` in a query string means a space. `?to=+15550100001` still means a number.
  const written = text.replace(/^ (?=[1-9])/, '+');
  // A pasted number can contain a tab or a line end. No text in the database contains a NUL.
  if (!/^[^\0]{1,512}$/u.test(written)) return { refusal: 'is 1 to 512 characters and no NUL, such as +15550100001.' };
  const value = readPhoneNumber(written, homeCountry);
  if (value !== null) return { value };
  return {
    refusal:
      'is a phone number (+15550100001), a SIP address or the name of a sender; this has no letter and no digit.',
  };
}

export const listCursor = (kind: Kind): Parameter<Cursor<ListPosition> | undefined> =>
  cursor(LIST_CURSORS[kind], 'may be given only once.');
