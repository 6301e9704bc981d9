import { STATUS_PATH } from '@sidetrack/domain';
import { IS_CALLBACK } from '@sidetrack/event-store';

/**
 * How many callbacks of the messages in `seen` there are, and how many came out of order, by the rule of `findOutOfOrder`:
 * a callback is out of order when it reports a point of a lower rank than the furthest point known before it, by whatever
 * told of that. The statement has to look at every single event, which takes many times as long as all other counts.
 */
export function orderBranch(): string {
  const ranks = STATUS_PATH.message.flatMap(({ words, rank }) => words.map((word) => `WHEN '${word}' THEN ${rank}`));
  return `
    SELECT 'order', beginning, NULL, NULL, NULL, NULL, NULL, NULL, NULL, (count(*) FILTER (WHERE is_callback))::integer, NULL,
      (count(*) FILTER (WHERE is_callback AND rank < furthest_before))::integer
    FROM (
      SELECT beginning, is_callback, rank, max(rank) OVER (
        PARTITION BY sid, account_sid
        ORDER BY received_at, position
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) AS furthest_before
      FROM (
        SELECT seen.beginning, event.sid, event.account_sid, event.received_at, event.position, ${IS_CALLBACK} AS is_callback,
          CASE event.status ${ranks.join(' ')} END AS rank
        FROM seen
        JOIN events AS event
          ON event.sid = seen.sid AND event.account_sid = seen.account_sid AND event.kind = 'message'
      ) AS ranked
    ) AS followed
    GROUP BY beginning`;
}
