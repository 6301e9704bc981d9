import { StreamableFile } from '@nestjs/common';
import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import type { Caller } from '../authentication/known-tokens.js';
import type { ExportPool } from './export-pool.js';
import type { Question, RawRow } from './row-cursor.js';
import type { RowWriter } from './row-stream.js';
import { MEDIA_TYPES, type ExportFormat } from './wanted-format.js';

/** What is exported, and how it is written down. */
export interface Export {
  /** Whose token asks for it. */
  readonly caller: Caller;
  /** What the file is called, before the moment and the ending. */
  readonly name: string;
  /** What the columns of a CSV are; NDJSON has the records as they are. */
  readonly columns: readonly ColumnPath[];
  readonly question: Question;
  /** A row of the answer as the API shows it. They come in order, so it may remember those before. */
  readonly toRecord: (row: RawRow) => object;
}

/** The whole answer to a question as a file, streamed. Throws a 503 or 429 when too many are under way. */
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
