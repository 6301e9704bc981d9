import type { Pool } from 'pg';
import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { readonly type: 'postgres' }>;

/**
 * TypeORM options for a door that reads. TypeORM opens no connections of its own: its questions go through this pool,
 * like all other questions. Transactions of this pool cannot change anything.
 */
export function readerOptions(pool: Pool, entities: readonly Function[]): PostgresOptions {
  return {
    type: 'postgres',
    // This stands in for the `pg` module. TypeORM makes one pool with `new`, which gives the object that the function
    // returns.
    driver: {
      Pool: function sharedPool() {
        return pool;
      },
    },
    entities: [...entities],
    synchronize: false,
    // The code that opened the pool listens to the pool's errors.
    poolErrorHandler: () => undefined,
  };
}
