import type { Pool } from 'pg';
import { compareRows, expectedRows, foldWhere } from './comparison.js';
import { foldEvents, type Projection } from './projection.js';
import type { GeneratedColumn } from './projection-shape.js';
import { inRange, sidRanges, type SidRange } from './sid-ranges.js';
import type { Comparison } from './verify-projection.js';

export interface FillOptions {
  readonly signal?: AbortSignal;
  readonly onFolded?: (events: number) => void;
  readonly rangeSize?: number;
}

export interface Filled {
  readonly events: number;
  readonly rows: number;
  readonly changed: number;
  readonly missing: number;
  readonly withoutEvents: number;
}

/**
 * Folds the whole log into the shadow, range by range, on as many connections as the pool has; and counts, each in
 * the snapshot in which it was folded, the rows of the projection that are not what their events say. To compare the
 * two tables at the swap would be the same answer, but appends would have to wait for it.
 */
export async function fillShadow(
  fillers: Pool,
  projection: Projection,
  generated: readonly GeneratedColumn[],
  shadow: string,
  { signal, onFolded = () => undefined, rangeSize = 50_000 }: FillOptions,
): Promise<Filled> {
  const total = { events: 0, rows: 0, changed: 0, missing: 0, withoutEvents: 0 };
  // A generator answers its callers one after the other: each range is filled by exactly one of them.
  const ranges = sidRanges(fillers, [projection], rangeSize);
  const fill = async (): Promise<void> => {
    for await (const range of ranges) {
      signal?.throwIfAborted();
      const comparison = await fillRange(fillers, projection, generated, shadow, range);
      const count = (fault: string): number => comparison.differences.filter((one) => one.fault === fault).length;
      total.events += comparison.events;
      total.rows += comparison.sids;
      total.changed += count('differs');
      total.missing += count('events without row');
      total.withoutEvents += count('row without events');
      onFolded(comparison.events);
    }
  };
  // All have to be through before anybody drops the table that they fill.
  const outcomes = await Promise.allSettled(Array.from({ length: fillers.options.max }, fill));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return total;
}

async function fillRange(
  fillers: Pool,
  projection: Projection,
  generated: readonly GeneratedColumn[],
  shadow: string,
  range: SidRange,
): Promise<Comparison> {
  const { condition, values } = inRange(range);
  const names = columnsOf(projection).join(', ');
  const result = await fillers.query<Comparison>(
    `WITH folded AS MATERIALIZED ${foldWhere(projection, condition)},
     filled AS (INSERT INTO ${shadow} (${names}) SELECT ${names} FROM folded ORDER BY sid, account_sid)
     ${compareRows(projection, generated, expectedRows(generated, 'folded'), condition)}`,
    values,
  );
  return result.rows[0]!;
}

/** Folds every SID with an event after the position `$1` once more, in whole, and puts the result in its row's place. */
export function refoldSince(projection: Projection, shadow: string): string {
  const names = columnsOf(projection);
  const events = '(SELECT events.* FROM touched JOIN events USING (sid, account_sid))';
  return `
    WITH touched AS MATERIALIZED (
      SELECT DISTINCT sid, account_sid FROM events WHERE position > $1 AND kind = '${projection.kind}'
    )
    INSERT INTO ${shadow} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM (${foldEvents(projection, events)}) AS folded
    ON CONFLICT (sid, account_sid) DO UPDATE SET
    ${projection.columns.map(({ name }) => `${name} = excluded.${name}`).join(', ')}`;
}

const columnsOf = ({ columns }: Projection): string[] => ['sid', 'account_sid', ...columns.map(({ name }) => name)];
