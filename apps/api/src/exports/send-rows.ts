import { StreamableFile } from '@nestjs/common';
import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import type { Caller } from '../authentication/known-tokens.js';
import type { ExportPool } from './export-pool.js';
import type { Question, RawRow } from '@sidetrack/database';
import type { RowWriter } from './row-stream.js';
import { MEDIA_TYPES, type ExportFormat } from './wanted-format.js';

/** The rows to export, and how they are written. */
export interface Export {
  /** The caller whose token asks for the export. */
  readonly caller: Caller;
  /** The beginning of the file's name, before the time and the extension. */
  readonly name: string;
  /** The columns of a CSV file. NDJSON contains the records unchanged. */
  readonly columns: readonly ColumnPath[];
  readonly question: Question;
  /** A row of the answer as the API shows it. Rows come in order, so the function may remember earlier rows. */
  readonly toRecord: (row: RawRow) => object;
}

/** Streams the whole answer to a question as a file. Throws a 503 or 429 when too many exports are under way. */
export async function sendRows(
  pool: ExportPool,
  format: ExportFormat,
  now: Date,
  { caller, name, columns, question, toRecord }: Export,
): Promise<StreamableFile> {
  const stream = await pool.stream(question, WRITERS[format](columns, toRecord), caller);
  const fileName = `${name}-${now.toISOString().replace(/[:.]/g, '')}.${format}`;
  const type = format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8; header=present` : MEDIA_TYPES.ndjson;
  return new StreamableFile(stream, { type, disposition: `attachment; filename="${fileName}"` });
}

type WriteRows = (columns: readonly ColumnPath[], toRecord: (row: RawRow) => object) => RowWriter;

const WRITERS: Readonly<Record<ExportFormat, WriteRows>> = {
  csv: (columns, toRecord) => ({
    head: writeCsvHead(columns),
    lines: (rows) => writeCsvLines(columns, rows.map(toRecord)),
  }),
  ndjson: (_columns, toRecord) => ({
    head: '',
    lines: (rows) => rows.map((row) => `${JSON.stringify(toRecord(row))}\n`).join(''),
  }),
};
