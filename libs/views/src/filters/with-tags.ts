import type { SqlFragment } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';

/** What the sender wrote on its callback URL: `?campaign=spring` is the tag `campaign` with the value `spring`. */
export interface Tag {
  readonly name: string;
  readonly value: string;
}

/**
 * The condition that callbacks of a row came with all of these tags, for WHERE; the tags may have come with different
 * callbacks. A name that was in the URL several times has several values, and one of them has to match.
 *
 * Rare tags are found by the index on tagged events (migration 0017); of a tag that much of the list has, the planner
 * goes through the list in its order and looks at the events of each row, until the page is full.
 */
export function withTags(kind: Kind, row: string, tags: readonly Tag[]): SqlFragment {
  const conditions = tags.map(
    (_, place) => `(${row}.sid, ${row}.account_sid) IN (
      SELECT tagged.sid, tagged.account_sid FROM events AS tagged
       WHERE tagged.kind = '${kind}' AND tagged.tags <> '{}'
         AND (tagged.tags @> CAST(:tag_${place} AS jsonb) OR tagged.tags @> CAST(:tag_${place}_of_several AS jsonb)))`,
  );
  const parameters = tags.flatMap(({ name, value }, place) => [
    [`tag_${place}`, JSON.stringify({ [name]: value })],
    [`tag_${place}_of_several`, JSON.stringify({ [name]: [value] })],
  ]);
  return { sql: conditions.join(' AND '), parameters: Object.fromEntries(parameters) };
}
