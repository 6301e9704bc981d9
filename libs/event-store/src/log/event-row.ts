import type { RawRow } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { readerOf, type RowOf } from './columns.js';
import { EVIDENCE_COLUMNS, FACT_COLUMNS, KEY_COLUMNS } from './event-columns.js';

/** What an event says, and its place in the log. The proof of the event stays in the table. */
export type EventFacts = RowOf<typeof FACT_COLUMNS>;

/** An event as it was appended, and its place in the log. */
export interface EventRow extends CallbackEvent, EventFacts {}

/** Reads a row of `FACT_COLUMNS`, also a row that is JSON. */
export const readEventFacts: (raw: RawRow) => EventFacts = readerOf(FACT_COLUMNS);

const readFactsAndKey = readerOf({ ...FACT_COLUMNS, ...KEY_COLUMNS });
const readEvidence = readerOf(EVIDENCE_COLUMNS);

/** Reads a row of `EVENT_COLUMNS`, also a row that is JSON. The proof of an event has columns of its own. */
export const readEventRow = (raw: RawRow): EventRow => ({ ...readFactsAndKey(raw), evidence: readEvidence(raw) });
