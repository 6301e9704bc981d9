import { CHANNELS, isChannel, isSid, KINDS, SID_IN_WORDS, type Channel, type Kind } from '@sidetrack/domain';
import { MOMENT_SHAPES, readMoment } from '@sidetrack/views';
import type { Cursor, CursorCodec } from './cursor.js';
import { one, oneOf, withDefault, type Parameter } from './parameter.js';

/** Parameters that many questions have. */

const MAX_LIMIT = 1000;

/** A SID in the format that the public door accepts. */
export const sid = (description: string, example?: string): Parameter<string | undefined> =>
  one({ description, example }, (text) => (isSid(text) ? { value: text } : { refusal: `is a SID: ${SID_IN_WORDS}.` }));

export const account = (description = 'Only this account.'): Parameter<string | undefined> =>
  sid(description, '6bfbbe86-0000-4000-8000-000000000001');

export const kind = (description: string): Parameter<Kind | undefined> =>
  oneOf(KINDS, description, 'may be given only once.');

/** A time, absolute or relative to now. `meaning` says which time this is. */
export const moment = (meaning: string, example: string, further = ''): Parameter<Date | undefined> =>
  one({ description: `${meaning} ${MOMENT_SHAPES}${further}`, example }, (text, { askedAt }) =>
    readMoment(text, askedAt),
  );

/** One channel of messages. Any scheme can be a channel, because providers add channels without notice. */
export const channel: Parameter<Channel | undefined> = one(
  {
    description:
      'Only messages of this channel: `sms`, `mms`, or the scheme of its addresses, such as `whatsapp` for `whatsapp:+44…`.',
    example: 'whatsapp',
  },
  (text) =>
    isChannel(text)
      ? { value: text }
      : { refusal: `is the name of a channel in small letters, such as ${CHANNELS.join(', ')}.` },
);

/** The number of rows on a page. */
export const limit: Parameter<number> = withDefault(
  one({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, description: 'Most rows of one page.' }, (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    return value >= 1 && value <= MAX_LIMIT ? { value } : { refusal: `is a whole number from 1 to ${MAX_LIMIT}.` };
  }),
  '50',
  50,
);

const NOT_GIVEN_OUT = 'is not one that this list gave out; begin without it.';

/** The cursor at which to continue. Each list has its own cursors. */
export const cursor = <Position>(
  cursors: CursorCodec<Position>,
  notOne = NOT_GIVEN_OUT,
): Parameter<Cursor<Position> | undefined> =>
  one(
    { description: 'The `next` of the page before, with the same other parameters.' },
    (text) => {
      const value = cursors.decode(text);
      return value === null ? { refusal: NOT_GIVEN_OUT } : { value };
    },
    notOne,
  );
