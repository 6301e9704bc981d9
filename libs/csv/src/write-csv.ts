import { stringify } from 'csv-stringify/sync';
import { guardCell, guardJsonCell } from './guard-cell.js';

/** The place of a column's value in a record: `status`, `timestamps.sent`. */
export type ColumnPath = string;

/** The first line of a table: the columns' names. */
export function writeCsvHead(columns: readonly ColumnPath[]): string {
  return stringify([[...columns]], LINES);
}

/**
 * The lines of some records (RFC 4180), safe to open in a spreadsheet. What a record does not have, and null, is an
 * empty cell; an object or a list is a cell of JSON.
 */
export function writeCsvLines(columns: readonly ColumnPath[], records: readonly object[]): string {
  return stringify(
    records.map((record) => columns.map((column) => toCell(valueAt(record, column.split('.'))))),
    LINES,
  );
}

/**
 * A single CR or LF would otherwise get no quotes, and would begin a new line for readers that take either for a line
 * end.
 */
const LINES = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], record);
}

function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? guardCell(value) : guardJsonCell(JSON.stringify(value));
}
