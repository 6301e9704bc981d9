import { z } from 'zod';
import type { AnswerOf } from './answer-of.js';
import { DESCRIPTIONS } from './descriptions.js';

/**
 * A field of this type. The type object must not be shared with another field, since the description belongs to this
 * very object.
 */
function described<Type extends z.ZodType>(type: Type, description: string, example: unknown): Type {
  DESCRIPTIONS.add(type, { ...(description !== '' && { description }), ...(example !== undefined && { example }) });
  return type;
}

export const text = (description: string, example: string) => described(z.string(), description, example);

/** A text from a list of words that this program knows, but that its readers need not know. */
export const textOf = <Words extends string>(description: string, example: Words) =>
  text(description, example) as unknown as z.ZodType<Words>;

export const textOrNull = (description: string, example: string | null) =>
  described(z.string().nullable(), description, example);

export const uuid = (description: string, example: string) => described(z.guid(), description, example);

export const uuidOrNull = (description: string, example: string | null) =>
  described(z.guid().nullable(), description, example);

/** ISO 8601, UTC, with milliseconds. */
export const time = (description: string, example?: string) => described(moment(), description, example);

export const timeOrNull = (description: string, example?: string | null) =>
  described(moment().nullable(), description, example);

export const day = (description: string, example: string) => described(z.iso.date(), description, example);

export const flag = (description: string, example: boolean) => described(z.boolean(), description, example);

/** A count, never below 0. */
export const count = (description: string, example: number) => described(z.int().min(0), description, example);

export const wholeOrNull = (description: string, example: number | null) =>
  described(z.int().nullable(), description, example);

/** A share from 0 to 1; null where there is no whole to take a share of. */
export const shareOrNull = (description: string, example: number | null) =>
  described(z.number().min(0).max(1).nullable(), description, example);

/** The one word that tells this answer from other answers. */
export const word = <const Word extends string>(only: Word) => z.literal(only);

export const oneOf = <const Words extends readonly string[]>(
  words: Words,
  description: string,
  example: Words[number],
) => described(z.enum(words), description, example);

export const oneOfOrNull = <const Words extends readonly string[]>(
  words: Words,
  description: string,
  example: Words[number] | null,
) => described(z.enum(words).nullable(), description, example);

export const texts = (description: string, example: readonly string[]) =>
  described(z.array(z.string()), description, example);

/** A value that is kept as it came. This program does not know what the value may hold. */
export const anything = <Type extends object>(description: string, example?: Type) =>
  described(anyObject<Type>(), description, example);

export const anythingOrNull = <Type extends object>(description: string, example: Type | null) =>
  described(anyObject<Type>().nullable(), description, example);

/** A value for each of many keys; the description explains the keys. */
export const mapOf = <Value extends z.ZodType>(
  value: Value,
  description: string,
  example: Readonly<Record<string, AnswerOf<Value>>>,
) => described(z.record(z.string(), value), description, example);

export const mapOrNull = <Value extends z.ZodType>(
  value: Value,
  description: string,
  example: Readonly<Record<string, AnswerOf<Value>>> | null,
) => described(z.record(z.string(), value).nullable(), description, example);

/** A count for each key. Keys with a count of 0 are left out. */
export const tally = (description: string, example: Readonly<Record<string, number>>) =>
  mapOf(z.int().min(1), description, example);

/** For each of these statuses that was reported, the first time of a report. Each status is a column of a CSV. */
export const timestamps = (statuses: readonly string[], example: Readonly<Record<string, string>>) => {
  const description = 'For each status that was reported, the first time it was, in the order of the path.';
  const type = z.record(z.string(), moment());
  DESCRIPTIONS.add(type, { description, example, columns: statuses });
  return type;
};

/** An answer, or a field of any other type, as a part of another answer. */
export const part = <Part extends z.ZodType>(of: Part, description = '', example?: AnswerOf<Part>): Part =>
  described(of.clone(), description, example);

export const partOrNull = <Part extends z.ZodType>(of: Part, description: string, example?: AnswerOf<Part> | null) =>
  described(of.nullable(), description, example);

export const listOf = <Part extends z.ZodType>(of: Part, description = '', example?: readonly AnswerOf<Part>[]) =>
  described(z.array(of), description, example);

const moment = () => z.iso.datetime({ precision: 3 });

/** The check only tests that the value is an object; its keys are known to the type alone. */
const anyObject = <Type extends object>() => z.record(z.string(), z.unknown()) as unknown as z.ZodType<Type>;
