import { hourOf } from '@sidetrack/event-store';

/**
 * The hours whose messages are looked at one by one: their summaries are not clean, or they are marked. An hour with
 * neither a summary nor a mark has no message.
 */
export const LIVE_HOURS = `
  SELECT hour FROM hour_marks
   UNION
  SELECT beginning FROM summaries WHERE length = 'hour' AND NOT is_clean`;

/**
 * The rows of `messages` that are open (not final), as a relation in SQL for FROM, in no order: what was still open when
 * its hour was summarised, and what is open in the hours that are looked at one by one.
 *
 * No index holds what is open: it would change with nearly every callback. `open_messages` is a superset for the hours
 * whose summary is clean and unmarked, since what comes to be open there later marks the hour with the same commit: a new
 * SID, one that was final (an MMS that turns out to be none), one that was first seen at another time before. What has
 * ended since is told by its row. The two parts exclude each other: a row in an hour that is live is in the second.
 */
export const OPEN_MESSAGES = `(
  WITH live AS MATERIALIZED (${LIVE_HOURS})
  SELECT message.*
    FROM open_messages AS open
    JOIN messages AS message
      ON message.sid = open.sid AND message.account_sid = open.account_sid AND message.first_seen_at = open.first_seen_at
   WHERE NOT message.final AND NOT EXISTS (SELECT FROM live WHERE live.hour = ${hourOf('open.first_seen_at')})
   UNION ALL
  SELECT message.*
    FROM live
    JOIN messages AS message
      ON message.first_seen_at >= live.hour AND message.first_seen_at < live.hour + interval '1 hour'
   WHERE NOT message.final
)`;
