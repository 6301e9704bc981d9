import { writeCsvHead, writeCsvLines } from '@sidetrack/csv';
import { columnsOf, MessageResource } from '@sidetrack/views';
import { showInOneLine } from '@sidetrack/visible-text';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

/** What the report says: how many messages of each class there are, and those that fit into it. */
export interface Discrepancies {
  readonly counts: Readonly<Record<string, number>>;
  readonly data: readonly MessageResource[];
}

const HEADS = ['first seen', 'class', 'SID', 'account', 'explanation', 'next'];

const rowOf = ({ firstSeenAt, sid, accountSid, delivery }: MessageResource): string[] => [
  firstSeenAt,
  delivery.class,
  sid,
  accountSid,
  delivery.explanation,
  delivery.next,
];

/** The discrepancies for a terminal: how many of each class, then each with its explanation under it. */
export function discrepanciesAsTable({ counts, data }: Discrepancies): string {
  const entries = data.map(
    ({ firstSeenAt, sid, delivery }) =>
      `${firstSeenAt}  ${delivery.class.padEnd(20)}  ${sid}\n    ${showInOneLine(delivery.explanation)}\n    → ${showInOneLine(delivery.next)}\n`,
  );
  return [textTable(['class', 'messages'], Object.entries(counts)), ...entries].join('\n');
}

/** The discrepancies for a spreadsheet: the messages, in the columns in which the API's lists have them. */
export function discrepanciesAsCsv({ data }: Discrepancies): string {
  const columns = columnsOf(MessageResource);
  return writeCsvHead(columns) + writeCsvLines(columns, data);
}

/** The discrepancies as a page. */
export function discrepanciesAsHtml({ counts, data }: Discrepancies, note: string | null): string {
  const parts = [htmlTable(['class', 'messages'], Object.entries(counts)), htmlTable(HEADS, data.map(rowOf))];
  return htmlPage('Discrepancies', parts.join('\n'), note);
}
