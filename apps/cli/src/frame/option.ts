import { Option as Flags } from 'commander';

/** Why a text is not what an option takes: the words behind `--show "all"`, and the part that is wrong where not all is. */
export class Refusal {
  constructor(
    readonly words: string,
    readonly part?: string,
  ) {}
}

/** Reads what stands behind an option; `askedAt` is what `4h` ago is counted from. */
export type Reader<Value> = (text: string, askedAt: Date) => Value | Refusal | Promise<Value | Refusal>;

/** One option of a verb: how it is written, what help says of it, how it is read, and what it is where it is not given. */
export interface Option<Value> {
  /** As commander takes it: `--show <count>`; `[…]` for a value that may be left out. */
  readonly flags: string;
  readonly words: string;
  readonly read: Reader<Value>;
  readonly otherwise: Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a verb gets of its options. */
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends Option<infer Value> ? Value : never;
};

/** The options as they stand on the command line: texts, or true for one without a value. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

/** An option with a value; where it is not given it is `otherwise`, or undefined. */
export function option<Value>(flags: string, words: string, read: Reader<Value>): Option<Value | undefined>;
export function option<Value>(flags: string, words: string, read: Reader<Value>, otherwise: Value): Option<Value>;
export function option<Value>(flags: string, words: string, read: Reader<Value>, otherwise?: Value): Option<unknown> {
  return { flags, words, read, otherwise };
}

/** An option without a value. */
export const flag = (flags: string, words: string): Option<boolean> => ({
  flags,
  words,
  read: () => true,
  otherwise: false,
});

/** Under which name commander gives it: `startAt` of `--start-at <time>`. */
export const nameOf = ({ flags }: Option<unknown>): string => new Flags(flags).attributeName();

/** Reads every option that is given, in the order in which they are declared, up to the first that cannot be. */
export async function readOptions<Of extends Options>(
  options: Of,
  given: GivenOptions,
  askedAt: Date,
): Promise<Values<Of> | Refusal> {
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(options)) {
    const text = given[name];
    const value = text === undefined ? one.otherwise : await one.read(String(text), askedAt);
    if (value instanceof Refusal) return new Refusal(sayRefusal(one, text, value));
    values[name] = value;
  }
  return values as Values<Of>;
}

/** `--show "all" is not a whole number from 0 to 999999` */
const sayRefusal = ({ flags }: Option<unknown>, given: unknown, { words, part }: Refusal): string =>
  `${flags.split(' ', 1)[0]} ${JSON.stringify(part ?? given)} ${words}`;
