import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { readerOptions } from '@sidetrack/database';
import type { Pool } from 'pg';

/** The connection that TypeORM uses for the lists of this door. */
export function connectReaders(pool: Pool, entities: readonly Function[]): TypeOrmModuleOptions {
  return {
    ...readerOptions(pool, entities),
    // The database was checked before. If it has gone away since, fail now: the caller should not wait.
    retryAttempts: 0,
  };
}
