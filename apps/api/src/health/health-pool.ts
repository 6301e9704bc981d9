import { connectAsService } from '@sidetrack/database';
import type { Pool } from 'pg';

/** A probe that waits longer than this is answered with "not ready"; orchestrators give up soon after. */
const ANSWER_WITHIN_MS = 2_000;

/** The connection of readiness checks. */
export function createHealthPool(databaseUrl: string): Pool {
  const pool = connectAsService(databaseUrl, {
    max: 1,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  // Without a listener a connection that breaks while idle would end the process; the next check will report it.
  pool.on('error', () => undefined);
  return pool;
}
