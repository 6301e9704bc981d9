/** A row as `pg` gives it, or as `to_json` and `json_agg` write it: by column. */
export type RawRow = Readonly<Record<string, unknown>>;

/** How the value of a column is read. */
export interface ColumnReader<Value> {
  /** The column's name in the answer; null where that name is the property's own. */
  readonly column: string | null;
  /** Null where the value is taken as it comes. */
  readonly read: ((value: unknown) => Value) | null;
  /** Exists only for the compiler, not at run time. */
  readonly value?: Value;
}

const asItComes = <Value>(): ColumnReader<Value> => ({ column: null, read: null });

/** JSON holds times in ISO 8601. */
const readTime = (value: unknown): Date => (typeof value === 'string' ? new Date(value) : (value as Date));

/**
 * `pg` gives a bigint and a numeric as a text. Our values stay far below 2^53, so a JavaScript number holds them
 * exactly.
 */
const readNumber = (value: unknown): number => (typeof value === 'number' ? value : Number(value));

/** JSON holds bytes in hex, either as `encode(…, 'hex')` writes them or with PostgreSQL's `\x` in front. */
const readBytes = (value: unknown): Buffer =>
  typeof value === 'string' ? Buffer.from(value.startsWith('\\x') ? value.slice(2) : value, 'hex') : (value as Buffer);

/** The ways to read a column, for a `rowReader`. */
export const column = {
  text: asItComes<string>(),
  /** A text that can only be one of some words; the schema makes sure of that. */
  word: <Word extends string>(): ColumnReader<Word> => asItComes<Word>(),
  /** A number, whole or not. */
  number: { column: null, read: readNumber } as ColumnReader<number>,
  flag: asItComes<boolean>(),
  time: { column: null, read: readTime } as ColumnReader<Date>,
  /** A time as people and programs outside read it: ISO 8601 in UTC, to the millisecond. */
  isoTime: { column: null, read: (value) => readTime(value).toISOString() } as ColumnReader<string>,
  bytes: { column: null, read: readBytes } as ColumnReader<Buffer>,
  /** The content of a json or jsonb, in the type that the caller states. */
  json: <Value>(): ColumnReader<Value> => asItComes<Value>(),
  /** An array of texts or numbers. */
  list: <Element extends string | number>(): ColumnReader<readonly Element[]> => asItComes<readonly Element[]>(),
  /** The rows that `json_agg` gathers, as JSON; an empty list where `json_agg` gives null. */
  rows: <Row>(read: (raw: RawRow) => Row): ColumnReader<Row[]> => ({
    column: null,
    read: (value) => ((value ?? []) as RawRow[]).map((raw) => read(raw)),
  }),
  orNull: <Value>({ column: name, read }: ColumnReader<Value>): ColumnReader<Value | null> => ({
    column: name,
    read: read && ((value: unknown) => (value === null ? null : read(value))),
  }),
  /** The same column, for an answer that names it differently from the property. */
  named: <Value>(name: string, { read }: ColumnReader<Value>): ColumnReader<Value> => ({ column: name, read }),
} as const;
