import type { RawRow } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { readerOf, type RowOf } from './columns.js';
import { EVENT_COLUMNS, FACT_COLUMNS } from './event-columns.js';

/** What an event says, and its place in the log. The proof of the event stays in the table. */
export type EventFacts = RowOf<typeof FACT_COLUMNS>;

/** An event as it was appended, and its place in the log. */
export interface EventRow extends CallbackEvent, EventFacts {}

/** Reads a row of `FACT_COLUMNS`, also a row that is JSON. */
export const readEventFacts: (raw: RawRow) => EventFacts = readerOf(FACT_COLUMNS);

const readColumns = readerOf(EVENT_COLUMNS);

/** Reads a row of `EVENT_COLUMNS`, also a row that is JSON. The proof of an event has columns of its own. */
export function readEventRow(raw: RawRow): EventRow {
  const { scheme, signedUrl, signature, keyId, rawBody, ...event } = readColumns(raw);
  return { ...event, evidence: { scheme, signedUrl, signature, keyId, rawBody } };
}
