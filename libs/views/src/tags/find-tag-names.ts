import { ask, column, placeValues, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/** So many of the latest events are looked at, whatever the log holds. */
export const LATEST_EVENTS = 20_000;

/** Whoever writes a tag of another name on every URL is not told all of them. */
export const MOST_NAMES = 50;

export const TagName = answer('TagNameDto', {
  name: field.text('The name of the tag.', 'campaign'),
  callbacks: field.count('How many of the callbacks that were looked at had it.', 4_120),
});
export type TagName = AnswerOf<typeof TagName>;

const readName = rowReader({ name: column.text, callbacks: column.number });

/** The names of the tags that callbacks had lately, the most frequent first. The index on positions finds the latest. */
export function findTagNames(database: Pool): Promise<TagName[]> {
  const sql = `
    SELECT name, count(*)::integer AS callbacks
      FROM (
        SELECT tags FROM events
         WHERE position > (SELECT max(position) FROM events) - ${LATEST_EVENTS} AND tags <> '{}'
      ) AS latest
     CROSS JOIN LATERAL jsonb_object_keys(tags) AS each_name (name)
     GROUP BY name ORDER BY callbacks DESC, name COLLATE "C" LIMIT ${MOST_NAMES}`;
  return ask(database, placeValues({ sql, parameters: {} }), readName);
}
