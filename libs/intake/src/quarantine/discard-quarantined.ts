import type { Pool } from 'pg';

/** Marks waiting entries as not worth another try; gives the ids of those that were waiting. They go first when room is made. */
export async function discardQuarantined(pool: Pool, ids: readonly string[], now: Date): Promise<string[]> {
  const result = await pool.query<{ id: string }>(
    `UPDATE quarantine
        SET state = 'discarded', handled_at = $2
      WHERE id = ANY ($1::uuid[])
        AND state = 'waiting'
  RETURNING id`,
    [ids, now],
  );
  return result.rows.map(({ id }) => id);
}
