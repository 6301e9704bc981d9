/**
 * A tag can have as many values as there are messages (an order's number), so only this many of the most frequent
 * values are counted separately.
 */
export const MOST_TAG_VALUES = 100;

/**
 * The messages in `seen` by the values that a tag (`:tagName`) had in their callbacks: each message counts once under
 * each of its values. The statement looks at every callback of every message, as the count of out-of-order events does.
 */
export function tagBranches(): string {
  return `
    SELECT 'tag', NULL::timestamptz, channel, status, class, NULL, value, NULL, NULL, count(*)::integer, NULL, NULL
    FROM tagged WHERE place <= ${MOST_TAG_VALUES} GROUP BY channel, status, class, value
    UNION ALL
    SELECT 'tag-values', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(DISTINCT value)::integer, NULL, NULL FROM tagged`;
}

/** The counts of these branches, for use in WITH after `seen`. The most frequent value is first. */
export function taggedMessages(): string {
  return `
    valued AS MATERIALIZED (
      SELECT DISTINCT seen.sid, seen.account_sid, seen.beginning, seen.channel, seen.status, seen.class, seen.error_code,
        seen.prefix, each_value.value
      FROM seen
      JOIN events AS event
        ON event.sid = seen.sid AND event.account_sid = seen.account_sid AND event.kind = 'message'
       AND event.tags <> '{}'
      CROSS JOIN LATERAL jsonb_array_elements_text(
        CASE jsonb_typeof(event.tags -> :tagName)
          WHEN 'array' THEN event.tags -> :tagName
          WHEN 'string' THEN jsonb_build_array(event.tags -> :tagName) ELSE '[]' END
      ) AS each_value (value)
    ), tagged AS MATERIALIZED (
      SELECT valued.*, places.place FROM valued JOIN (
        SELECT value, row_number() OVER (ORDER BY count(*) DESC, value COLLATE "C") AS place FROM valued GROUP BY value
      ) AS places USING (value)
    )`;
}
