import type { ExportFormat } from './export-list';

const LINE_END = 0x0a;
const QUOTE = 0x22;

/** Counts the rows of a file while it comes, piece by piece. */
export type RowCounter = (piece: Uint8Array) => number;

/**
 * Counts the rows of a file of this format. In a CSV a text can have line ends within quotes, and the first line names
 * the columns.
 */
export function rowCounter(format: ExportFormat): RowCounter {
  let lines = 0;
  let isQuoted = false;
  const isHead = format === 'csv' ? 1 : 0;
  return (piece) => {
    for (const byte of piece) {
      if (byte === LINE_END && !isQuoted) lines += 1;
      // A quote within a quoted text is written twice, so it changes nothing.
      else if (byte === QUOTE && format === 'csv') isQuoted = !isQuoted;
    }
    return Math.max(lines - isHead, 0);
  };
}
