import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { MOST_LOOKED_AT, MOST_NUMBERS } from './find-numbers-hit.js';

/** An error code in plain words, as the API shows it. */
export const ErrorCodeResource = answer('ErrorCodeDto', {
  code: field.text('As callbacks carry it.', '30003'),
  isDocumented: field.flag('Whether a provider documents it.', true),
  meaning: field.text(
    'What it means, as a part of a sentence: with SignalWire, where the providers differ.',
    'the handset could not be reached: switched off or out of coverage',
  ),
  meaningWithTwilio: field.textOrNull('What it means with Twilio, where that is something else.', null),
  advice: field.text(
    'What to do about it.',
    'Send it again later; if that fails as well, reach the recipient in another way.',
  ),
});
export type ErrorCodeResource = AnswerOf<typeof ErrorCodeResource>;

const NumberHitResource = answer('NumberHitDto', {
  number: field.textOrNull('The recipient, as callbacks have it; null where none named one.', EXAMPLE.theirs),
  messages: field.count('Its messages with the code.', 3),
  lastSeenAt: field.time('When the latest of them was first seen.', '2026-01-31T07:58:11.020Z'),
});

/** The recipients that an error code met most often. */
export const NumbersHitResource = answer('NumbersHitDto', {
  code: field.text('The code that was asked for.', '30003'),
  lookedAt: field.count(
    `How many messages with the code were looked at: all of the range, or its ${MOST_LOOKED_AT} latest.`,
    6,
  ),
  isAll: field.flag('Whether these were all of the range.', true),
  numberCount: field.count('How many different recipients they had.', 4),
  data: field.listOf(NumberHitResource, `The ${MOST_NUMBERS} with the most of them, the latest first among equals.`),
});
export type NumbersHitResource = AnswerOf<typeof NumbersHitResource>;
