import {
  readGeneratedColumns,
  sidRanges,
  verifyProjection,
  type ProjectionDifference,
  type Projection,
} from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import type { Pool } from 'pg';

export interface Proof {
  readonly events: number;
  readonly differences: readonly (ProjectionDifference & { readonly table: string })[];
}

/** Compares every row of state with the log, in ranges of at most so many events. */
export async function proveState(
  pool: Pool,
  rangeSize = 1_000,
  projections: readonly Projection[] = PROJECTIONS,
): Promise<Proof> {
  let events = 0;
  const differences: (ProjectionDifference & { table: string })[] = [];
  for await (const range of sidRanges(pool, projections, rangeSize)) {
    for (const projection of projections) {
      const found = await verifyProjection(pool, projection, await readGeneratedColumns(pool, projection), range);
      events += found.events;
      differences.push(...found.differences.map((one) => ({ table: projection.table, ...one })));
    }
  }
  return { events, differences };
}
