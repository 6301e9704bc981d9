import { z } from 'zod';
import type { AnswerOf } from './answer-of.js';
import { DESCRIPTIONS } from './descriptions.js';

/** A field of this type. It must be of its own, since what is said of it is said of this very type. */
function described<Type extends z.ZodType>(type: Type, description: string, example: unknown): Type {
  DESCRIPTIONS.add(type, { ...(description !== '' && { description }), ...(example !== undefined && { example }) });
  return type;
}

export const text = (description: string, example: string) => described(z.string(), description, example);

/** A text of which this house knows which ones there are, and its readers need not. */
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

/** How many there are: never less than none. */
export const count = (description: string, example: number) => described(z.int().min(0), description, example);

export const wholeOrNull = (description: string, example: number | null) =>
  described(z.int().nullable(), description, example);

/** From 0 to 1; null where there is nothing that it could be a share of. */
export const shareOrNull = (description: string, example: number | null) =>
  described(z.number().min(0).max(1).nullable(), description, example);

/** The one word that tells this answer from others. */
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

/** What is kept as it came: this house knows nothing of what may be in it. */
export const anything = <Type extends object>(description: string, example?: Type) =>
  described(anyObject<Type>(), description, example);

export const anythingOrNull = <Type extends object>(description: string, example: Type | null) =>
  described(anyObject<Type>().nullable(), description, example);

/** Something under each of many keys, which the description tells. */
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

/** How many there are under each key; keys without any are not there. */
export const tally = (description: string, example: Readonly<Record<string, number>>) =>
  mapOf(z.int().min(1), description, example);

/** The first time of each of these statuses that was reported; each is a column of a CSV. */
export const timestamps = (statuses: readonly string[], example: Readonly<Record<string, string>>) => {
  const description = 'For each status that was reported, the first time it was, in the order of the path.';
  const type = z.record(z.string(), moment());
  DESCRIPTIONS.add(type, { description, example, columns: statuses });
  return type;
};

/** An answer that is a part of this one, or of which this one holds any other type. */
export const part = <Part extends z.ZodType>(of: Part, description = '', example?: AnswerOf<Part>): Part =>
  described(of.clone(), description, example);

export const partOrNull = <Part extends z.ZodType>(of: Part, description: string, example?: AnswerOf<Part> | null) =>
  described(of.nullable(), description, example);

export const listOf = <Part extends z.ZodType>(of: Part, description = '', example?: readonly AnswerOf<Part>[]) =>
  described(z.array(of), description, example);

const moment = () => z.iso.datetime({ precision: 3 });

/** The check is that it is an object; what its keys are is told by the type alone. */
const anyObject = <Type extends object>() => z.record(z.string(), z.unknown()) as unknown as z.ZodType<Type>;
