import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { readerOptions } from '@sidetrack/database';
import type { Logger } from 'pino';

/** A question that waits longer for a connection is answered with 503. */
const CONNECT_WITHIN_MS = 5_000;

/** How the questions of this door reach the database. */
export function connectReaders(
  databaseUrl: string,
  entities: readonly Function[],
  logger: Logger,
): TypeOrmModuleOptions {
  return {
    ...readerOptions(databaseUrl, entities),
    connectTimeoutMS: CONNECT_WITHIN_MS,
    // Without it a connection that breaks while idle would be reported on stderr, past the log.
    poolErrorHandler: (error: unknown) => logger.warn({ err: error }, 'a database connection broke'),
    // The database was looked at before; if it has gone since, say so now and do not keep the caller waiting.
    retryAttempts: 0,
  };
}
