import { writeCsvHead, writeCsvLines } from '@sidetrack/csv';
import { columnsOf, MessageResource } from '@sidetrack/views';
import { showInOneLine } from '@sidetrack/visible-text';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

/** The content of the report: the number of messages in each class, and the messages that fit into the report. */
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

/** The discrepancies for a terminal: the number in each class, then each message with its explanation under it. */
export function discrepanciesAsTable({ counts, data }: Discrepancies): string {
  const entries = data.map(
    ({ firstSeenAt, sid, delivery }) =>
      `${firstSeenAt}  ${delivery.class.padEnd(20)}  ${sid}\n    ${showInOneLine(delivery.explanation)}\n    → ${showInOneLine(delivery.next)}\n`,
  );
  return [textTable(['class', 'messages'], Object.entries(counts)), ...entries].join('\n');
}

/** The discrepancies for a spreadsheet: the messages, in the columns of the API's lists. */
export function discrepanciesAsCsv({ data }: Discrepancies): string {
  const columns = columnsOf(MessageResource);
  return writeCsvHead(columns) + writeCsvLines(columns, data);
}

/** The discrepancies as a web page. */
export function discrepanciesAsHtml({ counts, data }: Discrepancies, note: string | null): string {
  const parts = [htmlTable(['class', 'messages'], Object.entries(counts)), htmlTable(HEADS, data.map(rowOf))];
  return htmlPage('Discrepancies', parts.join('\n'), note);
}
