import { PLURAL, type Kind } from '@sidetrack/domain';

/** Every callback since then is looked at, so the time must not be too long ago. */
export const MAX_UPDATED_DAYS = 7;

/**
 * The rows of a kind of which a callback came in at or after `:updatedSince`, to stand in place of the table for one
 * question. They are found in the log, by when callbacks came in: `last_seen_at` has no index, since it changes with
 * every callback, and each change would then have to be written into all indexes (no HOT update).
 *
 * MATERIALIZED, here and in the questions that use this, takes the choice from the planner. The planner would go
 * through the table in the order of the list and look for the callbacks of each row; for the last page that is the
 * whole table.
 */
export function rowsUpdatedSince(kind: Kind): string {
  return `
    WITH heard_of AS MATERIALIZED (
      SELECT DISTINCT sid, account_sid FROM events WHERE kind = '${kind}' AND received_at >= :updatedSince
    )
    SELECT one.* FROM heard_of
      JOIN ${PLURAL[kind]} AS one ON one.sid = heard_of.sid AND one.account_sid = heard_of.account_sid`;
}
