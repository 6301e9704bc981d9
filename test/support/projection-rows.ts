import type { Kind } from '@sidetrack/domain';
import { PLURAL } from '@sidetrack/domain';
import { STALE_FROM } from '@sidetrack/event-store';
import type { Pool } from 'pg';
import type { OracleRow } from './oracle.js';

/**
 * Every row of a projection in key order, times as ISO texts: two states are equal when these are equal. What the last
 * write of a row made stale is no part of its state.
 */
export async function projectionRows(pool: Pool, kind: Kind): Promise<OracleRow[]> {
  const result = await pool.query<Record<string, unknown>>(`SELECT * FROM ${PLURAL[kind]} ORDER BY sid, account_sid`);
  return result.rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => name !== STALE_FROM)
          .map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
      ) as OracleRow,
  );
}
