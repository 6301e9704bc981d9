import { isChannel, isSid, SID_IN_WORDS, type Kind, type PARAMETERS } from '@sidetrack/domain';
import { ValidateBy } from 'class-validator';
import { parseTimestamp } from './parse-timestamp.js';

/**
 * The fields that a DTO of a kind must have. A new field in the domain does not compile until its DTO checks the field.
 */
export type CallbackFields<K extends Kind> = {
  [field in keyof (typeof PARAMETERS)[K] | 'accountSid']: string | undefined;
};

// One decorator for each field, and on text alone, so that the rules can also be applied without class-validator.

/** A required SID, by the one rule that the writer and every reader share. */
export function IsSid(): PropertyDecorator {
  return required('isSid', isSid, `must be ${SID_IN_WORDS}`);
}

/**
 * A required status word. Any word is accepted: a word that is not in the known list is still a fact (callback
 * reference §2.2).
 */
export function IsStatusWord(): PropertyDecorator {
  const sentence = 'must be 1 to 64 printable ASCII characters without spaces';
  return required('isStatusWord', (text) => STATUS_WORD.test(text), sentence);
}

/** The SID of a related resource. */
export function IsOptionalSid(): PropertyDecorator {
  return optional('isOptionalSid', isSid, `must be ${SID_IN_WORDS}, or empty`);
}

/** A whole number from 0 to 999,999,999, which the projections can cast to `integer` without failing. */
export function IsOptionalCount(): PropertyDecorator {
  return optional(
    'isOptionalCount',
    (text) => COUNT.test(text),
    'must be a whole number of at most 9 digits, or empty',
  );
}

/** Any text of at most this many UTF-16 code units. */
export function IsOptionalText(maxLength: number): PropertyDecorator {
  const sentence = `must be at most ${maxLength} characters long`;
  return optional('isOptionalText', (text) => text.length <= maxLength, sentence);
}

/**
 * A number, a name or a URI. A SIP URI may have 255 characters and headers of 1,024 more (Twilio's errors 21227 and
 * 13251). A text longer than 2,048 bytes fits into no index.
 */
export function IsOptionalAddress(): PropertyDecorator {
  const sentence = `must be at most ${ADDRESS_LENGTH} characters long, as a SIP URI at most ${SIP_URI_BYTES} bytes`;
  return optional('isOptionalAddress', isAddress, sentence);
}

/** The name of a channel, in any case. */
export function IsOptionalChannel(): PropertyDecorator {
  return optional('isOptionalChannel', (text) => isChannel(text.toLowerCase()), 'must be the name of a channel');
}

/** A time that `parseTimestamp` reads. */
export function IsOptionalTimestamp(): PropertyDecorator {
  const sentence = 'must be a time such as "Thu, 04 Apr 2024 18:30:31 +0000", or empty';
  return optional('isOptionalTimestamp', (text) => parseTimestamp(text) !== null, sentence);
}

const STATUS_WORD = /^[!-~]{1,64}$/;
const COUNT = /^[0-9]{1,9}$/;
const ADDRESS_LENGTH = 512;
const SIP_URI_BYTES = 2_048;
const SIP_URI = /^sips?:/i;

function isAddress(text: string): boolean {
  if (text.length <= ADDRESS_LENGTH) return true;
  return SIP_URI.test(text) && Buffer.byteLength(text) <= SIP_URI_BYTES;
}

type TextRule = (text: string) => boolean;

const rulesOf = new Map<unknown, Map<string, TextRule>>();

/**
 * Whether class-validator would find nothing wrong with this text in this field of a DTO with these decorators. The
 * rule is the same, at a tenth of the cost. Only class-validator says what is wrong, and in which words.
 */
export function keepsRule(dto: new () => object, field: string, text: string): boolean {
  return rulesOf.get(dto)?.get(field)?.(text) ?? false;
}

const required = (name: string, isFine: TextRule, sentence: string): PropertyDecorator =>
  keeps(name, isFine, sentence, false);
const optional = (name: string, isFine: TextRule, sentence: string): PropertyDecorator =>
  keeps(name, isFine, sentence, true);

function keeps(name: string, isFine: TextRule, sentence: string, isOptional: boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => (typeof value === 'string' ? isFine(value) : isOptional);
  const validator = ValidateBy({ name, validator: { validate, defaultMessage: () => sentence } });
  return (target, property) => {
    const rules = rulesOf.get(target.constructor) ?? new Map<string, TextRule>();
    rulesOf.set(target.constructor, rules.set(String(property), isFine));
    validator(target, property);
  };
}
