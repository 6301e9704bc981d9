import { column, rowReader, type ColumnReader, type RawRow } from '@sidetrack/database';
import { binaryArray, type BinaryType, type BinaryValue } from './binary-array.js';

/**
 * A column as readers ask for it: its name in the table, how its value is read, and the SQL expression that stands for
 * the column in JSON.
 */
export interface ReadColumn<Value> {
  readonly name: string;
  readonly read: ColumnReader<Value>;
  readonly inJson: string;
  /** The SQL expression that is read in place of the column itself, where the column does not hold the whole value. */
  readonly inRows?: string;
}

/**
 * A column that is also written: with the type in which a batch's values are sent, and the function that turns them
 * into one array.
 */
export interface WrittenColumn<Source, Value> extends ReadColumn<Value> {
  readonly type: BinaryType;
  /** The type of the column itself, where it differs from the type in which values are sent. */
  readonly castTo?: string;
  readonly valuesOf: (sources: readonly Source[]) => Buffer;
}

/** Columns, each by its name in the program. */
export type ReadColumns = Readonly<Record<string, ReadColumn<unknown>>>;

/** A row of these columns. */
export type RowOf<Columns extends ReadColumns> = {
  readonly [Field in keyof Columns]: Columns[Field] extends ReadColumn<infer Value> ? Value : never;
};

/** The list of a SELECT whose rows are read one by one. A column that several fields are read from is asked for once. */
export function listForRows(columns: ReadColumns): string {
  return listOf(columns, ({ name, inRows = name }) => inRows);
}

/** The list of a SELECT whose rows become JSON, for answers that are read faster as one text than row by row. */
export function listForJson(columns: ReadColumns): string {
  return listOf(columns, ({ inJson }) => inJson);
}

function listOf(columns: ReadColumns, expressionOf: (one: ReadColumn<unknown>) => string): string {
  const list = Object.values(columns).map((one) => {
    const expression = expressionOf(one);
    return expression === one.name ? expression : `${expression} AS ${one.name}`;
  });
  return [...new Set(list)].join(', ');
}

/** Reads rows of either list. */
export function readerOf<Columns extends ReadColumns>(columns: Columns): (raw: RawRow) => RowOf<Columns> {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([field, { name, read }]) => [field, column.named(name, read)]),
  );
  return rowReader(shape) as (raw: RawRow) => RowOf<Columns>;
}

/** A column for which no value is sent: the database fills it. */
export function drawn<Value>(name: string, read: ColumnReader<Value>): ReadColumn<Value> {
  return { name, read, inJson: name };
}

/** The columns of a table whose rows are written from values of one type. */
export function columnsOf<Source>() {
  const written = <Type extends BinaryType, Value>(
    name: string,
    read: ColumnReader<Value>,
    type: Type,
    valueOf: (source: Source) => BinaryValue<Type>,
  ): WrittenColumn<Source, Value> => ({
    ...drawn(name, read),
    type,
    valuesOf: (sources) => binaryArray(type, sources.map(valueOf)),
  });
  return {
    text: <Value extends string>(name: string, valueOf: (source: Source) => Value) =>
      written(name, column.word<Value>(), 'text', valueOf),

    timestamptz: (name: string, valueOf: (source: Source) => Date) =>
      written(name, column.time, 'timestamptz', valueOf),

    bytea: (name: string, valueOf: (source: Source) => Buffer) => ({
      ...written(name, column.bytes, 'bytea', valueOf),
      inJson: inHex(name),
    }),

    byteaOrNull: (name: string, valueOf: (source: Source) => Buffer | null) => ({
      ...written(name, column.orNull(column.bytes), 'bytea', valueOf),
      inJson: inHex(name),
    }),

    jsonb: <Value>(name: string, valueOf: (source: Source) => Value) =>
      written(name, column.json<Value>(), 'jsonb', (source) => JSON.stringify(valueOf(source))),

    /**
     * Sent as a text, which can hold any number. PostgreSQL decides whether the number fits, as it does for everything
     * that it stores.
     */
    integerOrNull: (
      name: string,
      valueOf: (source: Source) => number | null,
      castTo: 'integer' | 'smallint' = 'integer',
    ) => ({
      ...written(name, column.orNull(column.number), 'text', (source) => valueOf(source)?.toString() ?? null),
      castTo,
    }),

    /**
     * An empty list, which nearly every row has, is sent as null. Other lists are sent as the text of an array, because
     * an array of arrays would have to be rectangular.
     */
    texts: (name: string, valueOf: (source: Source) => readonly string[]) => ({
      ...written(name, NULL_AS_NONE, 'text', (source) => arrayLiteral(valueOf(source))),
      castTo: 'text[]',
    }),
  };
}

const NULL_AS_NONE: ColumnReader<readonly string[]> = {
  column: null,
  read: (value) => (value as readonly string[] | null) ?? [],
};

/** In hex, whatever `bytea_output` the database is set to. */
const inHex = (name: string): string => `encode(${name}, 'hex')`;

/** The text of a `text[]`; null for an empty list. */
function arrayLiteral(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
