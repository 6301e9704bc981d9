import type { ClientBase } from 'pg';
import { rowColumns, type Projection } from '../projection/projection.js';
import { foldTouched, touchedSince } from './refold-touched.js';

export interface ShadowComparison {
  readonly events: number;
  readonly rows: number;
  /** Rows that did not match their events: with other values, missing, or without any event. */
  readonly changed: number;
  readonly missing: number;
  readonly withoutEvents: number;
}

/**
 * Counts the rows of a projection that do not match the log. It compares the projection with a shadow that holds the
 * fold up to a position. SIDs with a later event are folded again in the same statement, so that both sides are of one
 * instant. Comparing the two tables at the swap would give the same answer, but appends would have to wait for the
 * comparison.
 */
export async function compareShadow(
  client: ClientBase,
  projection: Projection,
  shadow: string,
  filledUpTo: string,
): Promise<ShadowComparison> {
  const names = rowColumns(projection).join(', ');
  const values = (of: string): string => `(${projection.columns.map(({ name }) => `${of}.${name}`).join(', ')})`;
  const result = await client.query<ShadowComparison>(
    `WITH touched AS MATERIALIZED (${touchedSince(projection)}),
     log AS (
       SELECT ${names} FROM ${shadow} AS filled
        WHERE NOT EXISTS (SELECT FROM touched WHERE touched.sid = filled.sid AND touched.account_sid = filled.account_sid)
       UNION ALL
       ${foldTouched(projection)}
     )
     SELECT COALESCE(sum(log.event_count), 0)::double precision AS events,
            count(log.sid)::integer AS rows,
            count(*) FILTER (WHERE stored.sid IS NULL)::integer AS missing,
            count(*) FILTER (WHERE log.sid IS NULL)::integer AS "withoutEvents",
            count(*) FILTER (WHERE log.sid IS NOT NULL AND stored.sid IS NOT NULL
                               AND ${values('log')} IS DISTINCT FROM ${values('stored')})::integer AS changed
       FROM log FULL JOIN ${projection.table} AS stored USING (sid, account_sid)`,
    [filledUpTo],
  );
  return result.rows[0]!;
}
