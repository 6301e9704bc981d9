import { Option as Flags } from 'commander';

/**
 * Why an option does not accept a text: the words after `--show "all"`, and the wrong part when only a part is wrong.
 */
export class WrongOption {
  constructor(
    readonly words: string,
    readonly part?: string,
  ) {}
}

/** Reads the value of an option. `4h` ago counts from `askedAt`. */
export type Reader<Value> = (text: string, askedAt: Date) => Value | WrongOption | Promise<Value | WrongOption>;

/** One option of a verb: its flags, its help text, its reader, and its default. */
export interface Option<Value> {
  /** In commander's syntax: `--show <count>`, or `[…]` for an optional value. */
  readonly flags: string;
  readonly words: string;
  readonly read: Reader<Value>;
  readonly otherwise: Value;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The option values that a verb receives. */
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends Option<infer Value> ? Value : never;
};

/** The options from the command line: texts, or true for an option without a value. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

/** An option with a value. When the option is not given, the value is `otherwise` or undefined. */
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

/** The name of the option in commander: `startAt` for `--start-at <time>`. */
export const nameOf = ({ flags }: Option<unknown>): string => new Flags(flags).attributeName();

/** Reads all given options in the order of their declaration. Stops at the first wrong one. */
export async function readOptions<Of extends Options>(
  options: Of,
  given: GivenOptions,
  askedAt: Date,
): Promise<Values<Of> | WrongOption> {
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(options)) {
    const text = given[name];
    const value = text === undefined ? one.otherwise : await one.read(String(text), askedAt);
    if (value instanceof WrongOption) return new WrongOption(sayWrongOption(one, text, value));
    values[name] = value;
  }
  return values as Values<Of>;
}

/** `--show "all" is not a whole number from 0 to 999999` */
const sayWrongOption = ({ flags }: Option<unknown>, given: unknown, { words, part }: WrongOption): string =>
  `${flags.split(' ', 1)[0]} ${JSON.stringify(part ?? given)} ${words}`;
