import { MIGRATIONS } from '@sidetrack/migrations';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { READER_OPTIONS, SOME_READERS_STAY } from './connect.js';

type PostgresOptions = Extract<DataSourceOptions, { readonly type: 'postgres' }>;

/**
 * TypeORM options for a door that reads: it acts as the role that cannot change an event, in transactions that cannot
 * change anything. That views never write is then not a promise but a setting.
 */
export function readerOptions(databaseUrl: string, entities: readonly Function[]): PostgresOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: [...entities],
    synchronize: false,
    extra: { options: READER_OPTIONS, ...SOME_READERS_STAY },
  };
}

/** A data source of the owner of the schema: only `sidetrack migrate`, and `start` with the embedded database, use it. */
export function ownerDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    synchronize: false,
  });
}
