import { listForJson } from './columns.js';
import { EVENT_COLUMNS } from './event-columns.js';

/**
 * Every event of the SID `$1`, with all columns, in no order. This is a part for statements that ask for other things of
 * the SID as well, with each row as JSON: `readEventRow` reads it, and `byReceipt` sorts the few that there are, which
 * costs less than sorting them in the statement.
 */
export const EVENTS_OF_SID = `SELECT ${listForJson(EVENT_COLUMNS)} FROM events WHERE sid = $1`;
