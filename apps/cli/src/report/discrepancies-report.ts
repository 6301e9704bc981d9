import { writeCsvHead, writeCsvLines } from '@sidetrack/csv';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { CallResource, columnsOf, MessageResource, RecordingResource } from '@sidetrack/views';
import { showInOneLine } from '@sidetrack/visible-text';
import { htmlPage, htmlTable } from './html-page.js';
import { textTable } from './text-table.js';

const RESOURCES = { message: MessageResource, call: CallResource, recording: RecordingResource } as const;

export type Discrepant = MessageResource | CallResource | RecordingResource;

/** The content of the report: the number in each class, and the resources of one kind that fit into the report. */
export interface Discrepancies {
  readonly kind: Kind;
  /** Has every class that was asked for. */
  readonly counts: Readonly<Record<string, number>>;
  readonly data: readonly Discrepant[];
}

/** Why a resource is in the report. A message can be in it for its delivery and for what the provider says otherwise. */
interface Reason {
  readonly class: string;
  readonly explanation: string;
  readonly next: string;
}

function reasonsOf(resource: Discrepant, counts: Discrepancies['counts']): readonly Reason[] {
  const all = [resource.kind === 'message' ? resource.delivery : null, resource.discrepancy];
  return all.filter((reason) => reason !== null).filter((reason) => reason.class in counts);
}

const HEADS = ['first seen', 'class', 'SID', 'account', 'explanation', 'next'];

/** The discrepancies for a terminal: the number in each class, then each resource with its explanation under it. */
export function discrepanciesAsTable({ kind, counts, data }: Discrepancies): string {
  const entries = data.flatMap((resource) =>
    reasonsOf(resource, counts).map(
      (reason) =>
        `${resource.firstSeenAt}  ${reason.class.padEnd(20)}  ${resource.sid}\n    ${showInOneLine(reason.explanation)}\n    → ${showInOneLine(reason.next)}\n`,
    ),
  );
  return [textTable(['class', PLURAL[kind]], Object.entries(counts)), ...entries].join('\n');
}

/** The discrepancies for a spreadsheet: the resources, in the columns of the API's lists. */
export function discrepanciesAsCsv({ kind, data }: Discrepancies): string {
  const columns = columnsOf(RESOURCES[kind]);
  return writeCsvHead(columns) + writeCsvLines(columns, data);
}

/** The discrepancies as JSON. */
export function discrepanciesAsJson({ counts, data }: Discrepancies): string {
  return `${JSON.stringify({ counts, data })}\n`;
}

/** The discrepancies as a web page. */
export function discrepanciesAsHtml({ kind, counts, data }: Discrepancies, note: string | null): string {
  const rows = data.flatMap((resource) =>
    reasonsOf(resource, counts).map((reason) => [
      resource.firstSeenAt,
      reason.class,
      resource.sid,
      resource.accountSid,
      reason.explanation,
      reason.next,
    ]),
  );
  const parts = [htmlTable(['class', PLURAL[kind]], Object.entries(counts)), htmlTable(HEADS, rows)];
  return htmlPage('Discrepancies', parts.join('\n'), note);
}
