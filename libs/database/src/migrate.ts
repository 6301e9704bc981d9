import { ownerDataSource } from './data-source.js';
import { admitDoors } from './roles/admit-doors.js';
import { NO_GIVEN_URLS, type GivenUrls } from './roles/door-roles.js';
import { SCHEMA_LOCK } from './schema-lock.js';

/**
 * Brings the schema up to date, lets the doors in, and gives the names of the steps it took. `given` are the doors' own
 * URLs, where they are set: the logins are made as these say.
 *
 * Rejects with the failed step's error; that step is rolled back, those before it stay. Rejects with a DoorLoginError
 * when the schema is up to date and a door could not log in.
 */
export async function migrate(databaseUrl: string, given: GivenUrls = NO_GIVEN_URLS): Promise<string[]> {
  const dataSource = ownerDataSource(databaseUrl);
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    const steps = await dataSource.runMigrations();
    await admitDoors(databaseUrl, given);
    return steps.map((step) => step.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
