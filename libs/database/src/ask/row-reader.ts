import type { ColumnReader, RawRow } from './column.js';

/** For each property, how its column is read. Where no column is named, the column of `accountSid` is `account_sid`. */
export type RowShape = Readonly<Record<string, ColumnReader<unknown>>>;

export type RowOf<Shape extends RowShape> = {
  readonly [Property in keyof Shape]: Shape[Property] extends ColumnReader<infer Value> ? Value : never;
};

/**
 * Reads a row by a table of its columns. The type of the result follows from the same table. The same table reads a row
 * of columns and a row of JSON.
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

/** The list of a SELECT with which the reader of this table finds its columns. */
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
