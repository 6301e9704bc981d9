import { ask, column, rowReader } from '@sidetrack/database';
import { SETTLED_AFTER } from '@sidetrack/event-store';
import type { CountedHour } from '@sidetrack/views';
import type { ClientBase } from 'pg';

/** An hour is counted when it has been over for so long; before, nearly every batch of callbacks changes it. */
const QUIET = "interval '10 minutes'";

/**
 * An hour that goes on changing is counted anew when a quarter of its age has passed since the last time: some two dozen
 * times in its first three days, however many late receipts there are. Meanwhile questions count it row by row.
 */
const PATIENCE = `LEAST(interval '6 hours', GREATEST(${QUIET}, (last.summarised_at - due.hour) / 4))`;

/**
 * When what is open is counted as well: a day after every change of it marks the hour. No append that began before that
 * is still under way then, and no server's clock is wrong by so much.
 */
const SETTLES = `due.hour < now() - ${SETTLED_AFTER} - interval '1 day' - interval '1 hour'`;

const DUE = `
  SELECT due.hour, ${SETTLES} AS settles
    FROM (
      SELECT hour, bool_or(is_marked) AS is_marked
        FROM (
          SELECT hour, TRUE FROM hour_marks
           UNION ALL
          SELECT beginning, FALSE FROM summaries WHERE length = 'hour' AND NOT (is_clean AND is_settled)
        ) AS either (hour, is_marked)
       GROUP BY hour
    ) AS due
    LEFT JOIN summaries AS last ON last.length = 'hour' AND last.beginning = due.hour
   WHERE due.hour < now() - interval '1 hour' - ${QUIET}
     AND CASE WHEN last.is_clean IS NOT TRUE THEN TRUE
              WHEN due.is_marked THEN now() - last.summarised_at >= ${PATIENCE}
              ELSE NOT last.is_settled AND ${SETTLES} END
   ORDER BY due.hour DESC
   LIMIT $1`;

const readHour = rowReader({ hour: column.time, settles: column.flag });

/** The hours that should be summarised now, the latest first: most questions are about what was lately. */
export function findDueHours(database: ClientBase, most: number): Promise<CountedHour[]> {
  return ask(database, { text: DUE, values: [most] }, readHour);
}
