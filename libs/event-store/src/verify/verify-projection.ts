import type { ClientBase, Pool } from 'pg';
import { compareRows, expectedRows, foldWhere } from './comparison.js';
import type { Projection } from '../projection/projection.js';
import type { GeneratedColumn } from '../projection/projection-shape.js';
import { inRange, type SidRange } from '../log/sid-ranges.js';

/** A column in which a row differs from the log. The values are left out where they may be personal. */
export interface DifferentColumn {
  readonly name: string;
  readonly stored?: string | number | boolean | null;
  readonly log?: string | number | boolean | null;
}

/** One SID whose row does not match its events. */
export interface ProjectionDifference {
  readonly sid: string;
  readonly accountSid: string;
  readonly fault: 'differs' | 'row without events' | 'events without row';
  /** Empty when the row is missing, or when the row has no events. */
  readonly columns: readonly DifferentColumn[];
}

export interface Comparison {
  /** How many SIDs have events of this kind, and how many rows are stored. */
  readonly sids: number;
  readonly rows: number;
  /** How many events of this kind there are, and how many the rows count in total. */
  readonly events: number;
  readonly eventCounts: number;
  readonly differences: readonly ProjectionDifference[];
}

/**
 * Folds the events of a range of SIDs apart from the projection, and compares the result with the projection's rows.
 * This is one statement, hence one snapshot, so the answer is right even while callbacks keep coming in.
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
