import type { ClientBase, Pool } from 'pg';
import { hourOf } from './hour.js';

/**
 * The column of a projection with summaries that says what the last write of a row made stale: the first sight under
 * which a summary may count the row as it was. Null when the write made nothing stale, because no summary counts what is
 * open. An insert has its own first sight there: the summary of that hour does not know the row yet.
 *
 * It is in the row because no other place is right: a look at the row before the write may see an older version than
 * the one that is then locked and changed.
 */
export const STALE_FROM = 'stale_from';

/**
 * From this age on a message that is still open is counted by the summary of its hour too, so every change of it marks
 * the hour. Younger ones are counted one by one, and most changes are theirs.
 */
export const SETTLED_AFTER = "interval '7 days'";

/**
 * The key of a mark, as an SQL expression: who leaves it. Each connection has marks of its own, a few rows an hour. With
 * one mark for all, the first append of an hour would hold up every other append until its commit, since an insert waits
 * for another transaction that inserts the same key: one lane that hangs would stop them all. Citus needs the key for the
 * place of the mark as well, and gives the key of the shard.
 */
export const MARKS_OF_CONNECTION = 'pg_backend_pid()::text';

/**
 * The CTE that marks the hours whose summaries a batch makes stale, reading what the merge of the projection returns.
 * A mark says that the hour has changed since it was summarised; it is committed with the change, so whoever sees the
 * change sees the mark. Where the connection has left its mark already, nothing is written.
 *
 * `now()` is the server's clock, by which the summariser decides as well; see `SETTLED_AFTER`.
 */
export function markHours(table: string, key: string): string {
  return `${table}_marked AS (
      INSERT INTO hour_marks (sid, hour)
      SELECT DISTINCT ${key}, ${hourOf('stale.since')}
        FROM ${table}_merged AS merged
       CROSS JOIN LATERAL (VALUES (merged.first_seen_at), (merged.${STALE_FROM})) AS stale(since)
       WHERE stale.since IS NOT NULL
         AND (merged.${STALE_FROM} IS NOT NULL OR merged.first_seen_at < now() - ${SETTLED_AFTER})
       ORDER BY 1, 2
      ON CONFLICT DO NOTHING
    )`;
}

/**
 * Marks the hours of these messages. Whoever deletes rows of `messages` calls this in the same transaction, before or
 * after: the summaries would count them for ever. `rows` is a relation with `sid` and `first_seen_at`, in SQL.
 */
export function markHoursOfRows(rows: string, key = MARKS_OF_CONNECTION): string {
  return `
    INSERT INTO hour_marks (sid, hour)
    SELECT DISTINCT ${key}, ${hourOf('first_seen_at')} FROM ${rows} AS gone
     ORDER BY 1, 2
    ON CONFLICT DO NOTHING`;
}

/** Makes all summaries void: every hour that a summary counts, or that has a message, is marked. */
export async function markEveryHour(database: Pool | ClientBase, messages = 'messages'): Promise<void> {
  await database.query(markHoursOfRows(messages));
  await database.query(MARK_SUMMARISED);
}

/** Every hour that was ever summarised has a row there, so this is enough where no hour with messages lacks both. */
export const MARK_SUMMARISED = `
  INSERT INTO hour_marks (sid, hour)
  SELECT ${MARKS_OF_CONNECTION}, beginning FROM summaries WHERE length = 'hour'
  ON CONFLICT DO NOTHING`;
