import type { Pool } from 'pg';

/**
 * Removes samples that came in before this moment, and gives how many it were. There are never so many that it takes
 * long.
 */
export async function cleanUpSamples(pool: Pool, before: Date): Promise<number> {
  const removed = await pool.query('DELETE FROM signature_samples WHERE received_at < $1', [before]);
  return removed.rowCount ?? 0;
}
