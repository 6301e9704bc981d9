import { PLURAL, type Kind } from '@sidetrack/domain';

/** Every callback since then is looked at, so it cannot be any time ago. */
export const MAX_UPDATED_DAYS = 7;

/**
 * The rows of a kind of which a callback came in at or after `:updatedSince`, to stand in place of the table for one
 * question. They are found in the log, by when callbacks came in: `last_seen_at` has no index, since it changes with
 * every callback, and each change would then have to be written into all indexes (no HOT update).
 *
 * The planner is not let choose, here and by whoever asks (MATERIALIZED): it would go through the table in the order of
 * the list and look for the callbacks of each row, which for the last page is all of the table.
 */
export function rowsUpdatedSince(kind: Kind): string {
  return `
    WITH heard_of AS MATERIALIZED (
      SELECT DISTINCT sid, account_sid FROM events WHERE kind = '${kind}' AND received_at >= :updatedSince
    )
    SELECT one.* FROM heard_of
      JOIN ${PLURAL[kind]} AS one ON one.sid = heard_of.sid AND one.account_sid = heard_of.account_sid`;
}
