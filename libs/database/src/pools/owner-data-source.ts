import { MIGRATIONS } from '@sidetrack/migrations';
import { DataSource } from 'typeorm';

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
