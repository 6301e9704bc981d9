import type { Pool } from 'pg';
import { ALL_ENTRIES, type QuarantineState } from './quarantined.js';

/** How many entries were refused for a reason, by what has become of them. */
export interface ReasonCount extends Readonly<Record<QuarantineState, number>> {
  readonly reason: string;
  /** When the newest of them came in. */
  readonly newestAt: Date;
}

/** Reasons of which nothing is kept are not there. */
export async function countQuarantined(pool: Pool): Promise<ReasonCount[]> {
  const result = await pool.query<ReasonCount>(
    `SELECT reason,
            count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
            count(*) FILTER (WHERE state = 'replayed')::integer AS replayed,
            count(*) FILTER (WHERE state = 'discarded')::integer AS discarded,
            max(received_at) AS "newestAt"
       FROM ${ALL_ENTRIES}
      GROUP BY reason`,
  );
  return result.rows;
}
