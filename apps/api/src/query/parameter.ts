import type { ApiQueryOptions } from '@nestjs/swagger';
import type { Reading } from '@sidetrack/domain';
import type { HomeCountry } from '@sidetrack/phone-numbers';

/** What reading a parameter needs besides the parameter's own text. */
export interface ParameterContext {
  /** When the first page was asked for: `since=4h` means the same moment on every page. */
  readonly askedAt: Date;
  readonly homeCountry: HomeCountry | null;
}

type Schema = Exclude<NonNullable<Extract<ApiQueryOptions, { schema: unknown }>['schema']>, { $ref: string }>;

/** The whole description of a parameter or of a field of a body: how it is read, and how the API documents show it. */
export interface Parameter<Value> {
  readonly description: string;
  readonly schema: Schema;
  /** The text that is read when the parameter is not given. Without this text, the parameter then has no value. */
  readonly byDefault?: string | readonly string[];
  readonly isRequired?: true;
  /** The text of a refusal continues after the parameter's name. */
  readonly read: (given: unknown, reader: ParameterContext) => Reading<Value>;
}

/** The parts of a schema that describe the text, without its meaning. */
type Documentation = { readonly description: string } & Schema;

type Read<Given, Value> = (given: Given, reader: ParameterContext) => Reading<Value>;

const TWICE = 'may be given only once.';
const NO_TEXTS = 'is a text, or a list of texts.';

/** A parameter with one value. `notOne` is the text of the refusal when there are several values. */
export function one<Value>(
  { description, ...schema }: Documentation,
  read: Read<string, Value>,
  notOne = TWICE,
): Parameter<Value | undefined> {
  return {
    description,
    schema: { type: 'string', ...schema },
    read: (given, reader) => (typeof given === 'string' ? read(given, reader) : { refusal: notOne }),
  };
}

/** A parameter that may be repeated: `?status=sent&status=queued`. */
export function several<Value>(
  { description, enum: words, ...schema }: Documentation,
  read: Read<readonly string[], Value>,
): Parameter<Value | undefined> {
  const items = words === undefined ? { type: 'string' as const } : { type: 'string' as const, enum: words };
  return {
    description,
    schema: { type: 'array', items, ...schema },
    read: (given, reader) => {
      const texts: readonly unknown[] = [given].flat();
      // A field of a body may be anything.
      return texts.every((text) => typeof text === 'string') ? read(texts, reader) : { refusal: NO_TEXTS };
    },
  };
}

/** One word of a list. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  description: string,
  notOne?: string,
): Parameter<Word | undefined> {
  const refusal = `is one of ${words.join(', ')}.`;
  return {
    description,
    schema: { type: 'string', enum: [...words] },
    read(given) {
      const value = words.find((word) => word === given);
      return value === undefined ? { refusal: Array.isArray(given) ? (notOne ?? refusal) : refusal } : { value };
    },
  };
}

/** Several words from a list. A word may stand for other words. */
export function anyOf<const Word extends string>(
  words: readonly Word[],
  description: string,
  meaningOf: (word: Word) => Word | readonly Word[] = (word) => word,
): Parameter<readonly Word[] | undefined> {
  return several({ description, enum: [...words] }, (given) => {
    const known = given.flatMap((text) => words.find((word) => word === text) ?? []);
    if (known.length === given.length) return { value: known.flatMap(meaningOf) };
    const unknown = given.filter((text) => !(words as readonly string[]).includes(text));
    const shown = unknown.map((word) => JSON.stringify(word.slice(0, 64))).join(', ');
    return { refusal: `does not know ${shown}; known are ${words.join(', ')}. Repeat the parameter for several.` };
  });
}

/** The same parameter with a default value. */
export function withDefault<Value>(
  parameter: Parameter<Value | undefined>,
  byDefault: string | readonly string[],
  shown: unknown = byDefault,
): Parameter<Value> {
  return { ...(parameter as Parameter<Value>), byDefault, schema: { ...parameter.schema, default: shown } };
}
