import { ownerDataSource } from './data-source.js';
import { SCHEMA_LOCK } from './schema-lock.js';

/**
 * Brings the schema up to date and gives the names of the steps it took.
 * Rejects with the failed step's error; that step is rolled back, those before it stay.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const dataSource = ownerDataSource(databaseUrl);
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    const steps = await dataSource.runMigrations();
    return steps.map((step) => step.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
