import type { OnApplicationShutdown } from '@nestjs/common';
import { connectAsService } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** Connections to write notes with, as those that answer questions can only read. */
export class NotesPool implements OnApplicationShutdown {
  constructor(readonly pool: Pool) {}

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}

export function createNotesPool(databaseUrl: string, logger: Logger): NotesPool {
  const pool = connectAsService(databaseUrl, { max: 2, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  return new NotesPool(pool);
}
