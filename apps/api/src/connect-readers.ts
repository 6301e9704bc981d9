import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { readerOptions } from '@sidetrack/database';
import type { Pool } from 'pg';

/** How the lists of this door, which TypeORM puts together, reach the database. */
export function connectReaders(pool: Pool, entities: readonly Function[]): TypeOrmModuleOptions {
  return {
    ...readerOptions(pool, entities),
    // The database was looked at before; if it has gone since, say so now and do not keep the caller waiting.
    retryAttempts: 0,
  };
}
