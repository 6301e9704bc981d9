import { connectAsReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** A page takes milliseconds; what takes longer than this hangs, and is asked for again. */
const ANSWER_WITHIN_MS = 5_000;

/** Connections of the feed's own: hundreds of readers that catch up must not stand in the way of a support query. */
const CONNECTIONS = 4;

export function createFeedPool(databaseUrl: string, logger: Logger): Pool {
  const pool = connectAsReader(databaseUrl, {
    max: CONNECTIONS,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    statement_timeout: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  return pool;
}
