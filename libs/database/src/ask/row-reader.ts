import type { ColumnReader, RawRow } from './column.js';

/** By property, how its column is read; the column of `accountSid` is `account_sid`, where none is named. */
export type RowShape = Readonly<Record<string, ColumnReader<unknown>>>;

export type RowOf<Shape extends RowShape> = {
  readonly [Property in keyof Shape]: Shape[Property] extends ColumnReader<infer Value> ? Value : never;
};

/**
 * Reads a row by a table of its columns, which is also the type of what comes of it. The same table reads a row of
 * columns and a row of JSON.
 *
 * @throws Error when the answer lacks a column of the table: the question and its reader have parted
 */
export function rowReader<const Shape extends RowShape>(shape: Shape): (raw: RawRow) => RowOf<Shape> {
  const properties = Object.entries(shape).map(([property, { column, read }]) => ({
    property,
    column: column ?? toSnakeCase(property),
    read,
  }));
  return (raw) => {
    const row: Record<string, unknown> = {};
    for (const { property, column, read } of properties) {
      const value = raw[column];
      if (value === undefined) throw lacking(column, raw);
      row[property] = read === null ? value : read(value);
    }
    return row as RowOf<Shape>;
  };
}

/** What a SELECT lists so that the reader of this table finds its columns. */
export function listColumns(shape: RowShape): string {
  return Object.entries(shape)
    .map(([property, { column }]) => column ?? toSnakeCase(property))
    .join(', ');
}

/** The type of the rows that a reader gives. */
export type ReadRow<Reader extends (raw: RawRow) => unknown> = ReturnType<Reader>;

export const toSnakeCase = (property: string): string =>
  property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const lacking = (column: string, raw: RawRow): Error =>
  new Error(`The answer of the database has no column ${column}, only ${Object.keys(raw).join(', ')}; select it.`);
