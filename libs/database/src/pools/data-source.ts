import type { Pool } from 'pg';
import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { readonly type: 'postgres' }>;

/**
 * TypeORM options for a door that reads. TypeORM opens no connections of its own: its questions go through this pool,
 * as all others do, whose transactions can change nothing.
 */
export function readerOptions(pool: Pool, entities: readonly Function[]): PostgresOptions {
  return {
    type: 'postgres',
    // What TypeORM takes `pg` for: it makes one pool, by `new`, which gives what the function returns.
    driver: {
      Pool: function sharedPool() {
        return pool;
      },
    },
    entities: [...entities],
    synchronize: false,
    // Whoever opened the pool listens to it.
    poolErrorHandler: () => undefined,
  };
}
