import {
  readGeneratedColumns,
  sidRanges,
  verifyProjection,
  type Difference,
  type Projection,
} from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import type { Pool } from 'pg';

export interface Proof {
  readonly events: number;
  readonly differences: readonly (Difference & { readonly table: string })[];
}

/** Compares every row of state with the log, in ranges of at most so many events. */
export async function proveState(
  pool: Pool,
  rangeSize = 1_000,
  projections: readonly Projection[] = PROJECTIONS,
): Promise<Proof> {
  let events = 0;
  const differences: (Difference & { table: string })[] = [];
  for await (const range of sidRanges(pool, projections, rangeSize)) {
    for (const projection of projections) {
      const found = await verifyProjection(pool, projection, await readGeneratedColumns(pool, projection), range);
      events += found.events;
      differences.push(...found.differences.map((one) => ({ table: projection.table, ...one })));
    }
  }
  return { events, differences };
}
