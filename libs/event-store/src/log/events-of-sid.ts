import type { RawRow } from '@sidetrack/database';
import { byReceipt } from './by-receipt.js';
import { listForJson } from './columns.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { readEventRow, type EventRow } from './event-row.js';

/**
 * Every event of the SID `$1`, with all columns, as one JSON array in no order. This is a part for statements that ask
 * for other things of the SID as well. `readEventsJson` reads the array, which is null when there are no events.
 */
export const EVENTS_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT ${listForJson(EVENT_COLUMNS)} FROM events WHERE sid = $1) AS one`;

/**
 * The events in the order of receipt. They are few, so sorting them here costs less than sorting them in the statement.
 */
export function readEventsJson(events: readonly RawRow[] | null): EventRow[] {
  return (events ?? []).map(readEventRow).toSorted(byReceipt);
}
