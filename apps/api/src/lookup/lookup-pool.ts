import type { OnApplicationShutdown } from '@nestjs/common';
import { connectAsReader, SOME_READERS_STAY } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** Connections for look-ups, whose statements stay prepared on them. */
export class LookupPool implements OnApplicationShutdown {
  constructor(readonly pool: Pool) {}

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}

export function createLookupPool(databaseUrl: string, logger: Logger): LookupPool {
  const pool = connectAsReader(databaseUrl, {
    max: 8,
    ...SOME_READERS_STAY,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  return new LookupPool(pool);
}
