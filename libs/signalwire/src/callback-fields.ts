import type { Kind, PARAMETERS } from '@sidetrack/domain';
import { ValidateBy } from 'class-validator';

/** The fields that a DTO of a kind must have: a new one in the domain does not compile until its DTO checks it. */
export type CallbackFields<K extends Kind> = {
  [field in keyof (typeof PARAMETERS)[K] | 'accountSid']: string | undefined;
};

// One decorator a field, on text alone, so that the rules can be gone through without class-validator as well.

/** A required SID. Never a UUID: SignalWire's own examples are none, so alphabet and length must do (§5). */
export function IsSid(): PropertyDecorator {
  return matches('isSid', (text) => text !== undefined && SID.test(text), `must be ${SID_IN_WORDS}`);
}

/** The SID of a related resource. */
export function IsOptionalSid(): PropertyDecorator {
  return matches('isOptionalSid', (text) => text === undefined || SID.test(text), `must be ${SID_IN_WORDS}, or empty`);
}

/** A required status word. Any word: one that is not in the known list is still a fact (§2.2). */
export function IsStatusWord(): PropertyDecorator {
  const sentence = 'must be 1 to 64 printable ASCII characters without spaces';
  return matches('isStatusWord', (text) => text !== undefined && STATUS_WORD.test(text), sentence);
}

/** A whole number from 0 to 999,999,999, which the projections can cast to `integer` without failing. */
export function IsOptionalCount(): PropertyDecorator {
  const sentence = 'must be a whole number of at most 9 digits, or empty';
  return matches('isOptionalCount', (text) => text === undefined || COUNT.test(text), sentence);
}

/** Any text of at most this many UTF-16 code units. */
export function IsOptionalText(maxLength: number): PropertyDecorator {
  const sentence = `must be at most ${maxLength} characters long`;
  return matches('isOptionalText', (text) => text === undefined || text.length <= maxLength, sentence);
}

const SID = /^[A-Za-z0-9_-]{2,64}$/;
const SID_IN_WORDS = '2 to 64 letters, digits, "-" or "_"';
const STATUS_WORD = /^[!-~]{1,64}$/;
const COUNT = /^[0-9]{1,9}$/;

interface Rule {
  readonly field: string;
  readonly isKept: (value: unknown) => boolean;
}

const rulesOf = new Map<unknown, Rule[]>();

/**
 * Whether class-validator would find nothing wrong with a DTO of these decorators: the same rules, gone through at a
 * tenth of its cost. What is wrong, and in which words, only class-validator says.
 */
export function keepsItsRules(callback: object): boolean {
  const values: Readonly<Record<string, unknown>> = { ...callback };
  return rulesOf.get(callback.constructor)?.every(({ field, isKept }) => isKept(values[field])) ?? false;
}

function matches(name: string, isFine: (text: string | undefined) => boolean, sentence: string): PropertyDecorator {
  const isKept = (value: unknown): boolean => isFine(typeof value === 'string' ? value : undefined);
  const validate = ValidateBy({ name, validator: { validate: isKept, defaultMessage: () => sentence } });
  return (target, property) => {
    const rules = rulesOf.get(target.constructor) ?? [];
    rulesOf.set(target.constructor, [...rules, { field: String(property), isKept }]);
    validate(target, property);
  };
}
