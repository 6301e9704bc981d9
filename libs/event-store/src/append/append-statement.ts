import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { MARKS_OF_CONNECTION } from '../marks/hour-marks.js';
import type { FoldedOrigins } from '../projection/fold-column.js';
import type { Projection } from '../projection/projection.js';
import { appendAndFold } from '../statement/append-and-fold.js';

/** The parameter of the statement that holds the signatures of the batch. */
const SIGNATURES = `$${APPENDED_COLUMNS.findIndex(({ name }) => name === 'signature') + 1}`;

/**
 * What is remembered of the batch's signatures (see `first-readings`): nearly always nothing. The whole batch is looked
 * up at once. With a look-up for each event the planner would estimate a high cost, and plan the statement anew at
 * every run.
 */
const REMEMBERED = `SELECT signature, fingerprint FROM first_readings WHERE signature = ANY(${SIGNATURES}::text[])`;

/** Whether another reading of the same signed text came first. */
const IS_AMBIGUOUS = `EXISTS (SELECT FROM remembered
                  WHERE remembered.signature = given.signature AND remembered.fingerprint <> given.fingerprint)`;

/**
 * The one statement that appends a batch and folds it into these projections. Its parameters are the batch: an array
 * for each of `APPENDED_COLUMNS`. The answer is one row: the number of events that were new, and the places in the
 * batch (counted from 1) of the events that were left out because another reading of the same signed text came first
 * (null when no event was left out). `marksKey` is the key of the marks that the merges leave (see `hour-marks`).
 *
 * Any number of processes may run the statement at once without deadlock, because every run locks in one global order:
 * first the keys of its events, sorted (an insert waits for another transaction that inserts the same key), then the
 * rows of each projection, sorted, one projection after the other. A fold cannot start before the last event is
 * inserted, since grouping reads `appended` to its end. The merges, which nothing reads, run one by one after the main
 * query, in an order that follows from the text alone (the last merge first). So every statement has to name its
 * projections in the same order. A statement may leave out projections of kinds that are not in its batch.
 *
 * The hours that a merge marks are locked last of all: the projection with summaries is the first in the text, so it is
 * merged after the others, and its marks are inserted in order after its last row. An insert of a mark waits for another
 * transaction that inserts or takes away the same mark, and whoever takes marks away waits for nobody meanwhile.
 *
 * Positions are drawn in the order of receipt before the batch is sorted by key, so readers of the log see callbacks in
 * the order in which they came. Of exact repeats in one batch the first received is kept, as if the repeats had come in
 * two batches.
 */
export function buildAppendStatement(
  projections: readonly Projection[],
  origins: FoldedOrigins,
  marksKey = MARKS_OF_CONNECTION,
): string {
  const columns = APPENDED_COLUMNS.map(({ name }) => name);
  const arrays = APPENDED_COLUMNS.map(({ type }, place) => `$${place + 1}::${type}[]`);
  return `
    WITH remembered AS MATERIALIZED (
      ${REMEMBERED}
    ), received AS (
      SELECT nextval('events_position_seq') AS position, given.*, ${IS_AMBIGUOUS} AS is_ambiguous
      FROM unnest(${arrays.join(', ')}) WITH ORDINALITY AS given(${columns.join(', ')}, place)
    ), ${appendAndFold(projections, origins, marksKey)}
    SELECT count(*)::integer AS appended,
           (SELECT array_agg(place::integer) FROM received WHERE is_ambiguous) AS ambiguous
      FROM appended`;
}
