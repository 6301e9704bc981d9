import type { RawRow } from '@sidetrack/database';
import { byReceipt } from './by-receipt.js';
import { listForJson } from './columns.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { readEventRow, type EventRow } from './event-row.js';

/**
 * Every event of the SID `$1`, whole, as one JSON array, in no order, for a statement that asks for other things of the
 * SID as well. `readEventsJson` reads the answer, which is null when there are none.
 */
export const EVENTS_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT ${listForJson(EVENT_COLUMNS)} FROM events WHERE sid = $1) AS one`;

/** The events in the order of receipt. They are few: sorting them here costs less than a sort in the statement. */
export function readEventsJson(events: readonly RawRow[] | null): EventRow[] {
  return (events ?? []).map(readEventRow).toSorted(byReceipt);
}
