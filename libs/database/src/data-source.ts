import { MIGRATIONS } from '@sidetrack/migrations';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { doorConnections, SOME_READERS_STAY } from './connect.js';
import { requirePlainUrl } from './roles/login-url.js';

type PostgresOptions = Extract<DataSourceOptions, { readonly type: 'postgres' }>;

/**
 * TypeORM options for a door that reads: it logs in as a role that cannot change an event, in transactions that cannot
 * change anything, and each connection is asked whether that is so. That views never write is then not a promise but a
 * setting.
 */
export function readerOptions(databaseUrl: string, entities: readonly Function[]): PostgresOptions {
  return {
    type: 'postgres',
    url: requirePlainUrl(databaseUrl),
    entities: [...entities],
    synchronize: false,
    extra: { ...doorConnections('read'), ...SOME_READERS_STAY },
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
