import { showInOneLine } from '@sidetrack/visible-text';

type Cell = string | number;

/**
 * A table in which each column is as wide as its widest cell. Numbers are aligned to the right. A line end in a cell is
 * escaped: a channel or a tag is a stranger's text, and must not make a row of its own.
 */
export function textTable(heads: readonly string[], given: readonly (readonly Cell[])[]): string {
  const rows = given.map((row) => row.map((cell) => (typeof cell === 'string' ? showInOneLine(cell) : cell)));
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  const isNumber = heads.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, column) =>
        isNumber[column] ? String(cell).padStart(widths[column]!) : String(cell).padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [heads, widths.map((width) => '─'.repeat(width)), ...rows].map((cells) => `${line(cells)}\n`).join('');
}
