import type { Pool } from 'pg';
import { positionRanges, type PositionRange } from './position-ranges.js';
import { filledColumns, foldEvents, mergeRows, rowColumns, type Projection } from '../projection/projection.js';
import { awaitEach } from './await-each.js';

export interface FillOptions {
  readonly signal?: AbortSignal;
  readonly onFolded?: (events: number) => void;
  readonly rangeSize?: number;
}

/**
 * Folds the log up to a position into the shadow, range by range, on as many connections as the pool has. A SID whose
 * events lie on both sides of a range's end gets a row from each of the two ranges; `mergeSplitRows` makes one row of
 * both.
 *
 * Ranges are of positions and not of SIDs, because the log lies on the disk in the order of positions. So a log that is
 * larger than the memory is read once from its beginning to its end. The events of a range of SIDs would each lie on a
 * page of their own. Ranges of positions also leave the rows in about the order in which they were first seen, as
 * appends do. A list or an audit of some days then finds its rows on neighbouring pages.
 */
export async function fillShadow(
  fillers: Pool,
  projection: Projection,
  shadow: string,
  last: string,
  { signal, onFolded = () => undefined, rangeSize = 100_000 }: FillOptions,
): Promise<void> {
  // A generator answers its callers one after the other, so each range is filled by exactly one of them.
  const ranges = positionRanges(fillers, last, rangeSize);
  const fill = async (): Promise<void> => {
    for await (const range of ranges) {
      signal?.throwIfAborted();
      onFolded(await fillRange(fillers, projection, shadow, range));
    }
  };
  await awaitEach(Array.from({ length: fillers.options.max }, fill));
}

/** Folds one range, and gives how many events of the kind the range held. */
async function fillRange(
  fillers: Pool,
  projection: Projection,
  shadow: string,
  { after, upTo }: PositionRange,
): Promise<number> {
  const { names, values } = filledColumns(projection);
  const events = '(SELECT * FROM events WHERE position > $1 AND position <= $2)';
  const result = await fillers.query<{ events: number }>(
    `WITH folded AS MATERIALIZED (${foldEvents(projection, events)}),
     filled AS (INSERT INTO ${shadow} (${names}) SELECT ${values} FROM folded ORDER BY first_seen_at)
     SELECT COALESCE(sum(event_count), 0)::double precision AS events FROM folded`,
    [after, upTo],
  );
  return result.rows[0]!.events;
}

/**
 * Makes one row of the rows that one SID has from several ranges. Few SIDs have several rows: most lives are shorter
 * than a range.
 */
export function mergeSplitRows(projection: Projection, shadow: string): string {
  const { names, values } = filledColumns(projection);
  return `
    WITH split AS MATERIALIZED (
      SELECT sid, account_sid FROM ${shadow} GROUP BY sid, account_sid HAVING count(*) > 1
    ), taken AS (
      DELETE FROM ${shadow} AS row USING split
       WHERE row.sid = split.sid AND row.account_sid = split.account_sid
      RETURNING row.*
    )
    INSERT INTO ${shadow} (${names}) SELECT ${values} FROM (${mergeRows(projection, 'taken')}) AS merged (${rowColumns(projection).join(', ')})`;
}
