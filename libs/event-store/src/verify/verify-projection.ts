import type { ClientBase, Pool } from 'pg';
import { compareRows, expectedRows, foldWhere } from './comparison.js';
import type { Projection } from '../projection/projection.js';
import type { GeneratedColumn } from '../projection/projection-shape.js';
import { inRange, type SidRange } from '../log/sid-ranges.js';

/** A column in which a row differs from the log; the values are left out where they may be personal. */
export interface DifferentColumn {
  readonly name: string;
  readonly stored?: string | number | boolean | null;
  readonly log?: string | number | boolean | null;
}

/** One SID whose row is not what its events say. */
export interface ProjectionDifference {
  readonly sid: string;
  readonly accountSid: string;
  readonly fault: 'differs' | 'row without events' | 'events without row';
  /** Empty when there is no row, or no event, to compare. */
  readonly columns: readonly DifferentColumn[];
}

export interface Comparison {
  /** SIDs with events of this kind, and rows stored. */
  readonly sids: number;
  readonly rows: number;
  /** Events of this kind, and the sum of what the rows say they count. */
  readonly events: number;
  readonly eventCounts: number;
  readonly differences: readonly ProjectionDifference[];
}

/**
 * Folds the events of a range of SIDs aside and compares them with the projection's rows. One statement, hence one
 * snapshot: right also while callbacks keep coming in.
 */
export async function verifyProjection(
  database: Pool | ClientBase,
  projection: Projection,
  generated: readonly GeneratedColumn[],
  range: SidRange,
): Promise<Comparison> {
  const { condition, values } = inRange(range);
  const log = expectedRows(generated, foldWhere(projection, condition));
  const result = await database.query<Comparison>(compareRows(projection, generated, log, condition), values);
  return result.rows[0]!;
}
