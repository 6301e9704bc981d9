import type pg from 'pg';
import { findCluster, requireFitCluster } from './citus/cluster.js';
import { setUpCluster, type CitusSetUp } from './citus/set-up-cluster.js';
import { openClient } from './open-client.js';
import { requireFitDatabase } from './require-fit-database.js';
import { admitDoors, joinRefusals } from './roles/admit-doors.js';
import type { AccessDifference } from './roles/access-difference.js';
import { DoorLoginError, NO_GIVEN_URLS, type GivenUrls } from './roles/door-roles.js';
import { requireSchema } from './roles/find-schema.js';
import { advancePositions } from './advance-positions.js';
import { loginOf } from './roles/login-url.js';
import { mendOwners } from './roles/mend-owners.js';
import { refuseSharedLogins } from './roles/refuse-shared-logins.js';
import { SCHEMA_LOCK } from './schema-lock.js';
import { explainSchemaState, readSchemaState } from './schema-version.js';
import { watchedSteps, type StepWatcher } from './watch-steps.js';

const CONNECT_WITHIN_MS = 10_000;

/** What a migration has done. Both lists are empty when nothing had to be done. */
export interface Migrated {
  /** The names of the steps that were taken. */
  readonly steps: readonly string[];
  /** What was repaired beside the schema, in words: owners, logins, rights, positions. */
  readonly setRight: readonly string[];
}

/**
 * Brings the schema up to date, repairs what a restore loses (the owner of the tables, the doors' logins and rights),
 * and lets the doors in. `given` are the doors' own URLs, where they are set; the logins are made to match these URLs.
 * `tell` is called for each change as soon as it is done, so that the change is known even when the rest fails.
 * `watcher` is told of each step before the step is taken, and of its progress. On the coordinator of a Citus cluster it
 * distributes the tables and makes the functions that append, as `citus` says.
 *
 * Rejects with the failed step's error. The failed step is rolled back; the steps before it stay. Rejects with a
 * DoorLoginError when somebody with more rights has to help; with one line when a newer program has migrated the
 * database; and with a DatabaseAwayError when the database cannot be reached.
 */
export async function migrate(
  databaseUrl: string,
  given: GivenUrls = NO_GIVEN_URLS,
  tell: (done: string) => void = () => undefined,
  watcher?: StepWatcher,
  citus?: CitusSetUp,
): Promise<Migrated> {
  refuseSharedLogins(databaseUrl, given);
  const owner = await openClient(databaseUrl, { connectionTimeoutMillis: CONNECT_WITHIN_MS });
  const setRight: string[] = [];
  const note = (differences: readonly AccessDifference[]): void => {
    for (const { fault } of differences) {
      setRight.push(fault);
      tell(`Found and set right: ${fault}`);
    }
  };
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [SCHEMA_LOCK]);
    await requireSchema(owner);
    const cluster = citus === undefined ? null : await findCluster(owner);
    if (cluster !== null) await requireFitCluster(owner);
    await mendOwners(owner).then(note, async (error: unknown) => {
      throw await withLogins(onlyRefusal(error), owner, databaseUrl, given);
    });
    const steps = await takeSteps(owner, databaseUrl, tell, watcher);
    // Tables that an administrator has just made belong to the administrator.
    if (steps.length > 0) note(await mendOwners(owner));
    note(await advancePositions(owner));
    const { mended, urls } = await admitDoors(owner, databaseUrl, given, true);
    note(mended);
    if (citus !== undefined && cluster !== null) {
      const doors = urls.map((url) => loginOf(url).user);
      note((await setUpCluster(owner, cluster, citus, doors)).map((fault) => ({ fault, sql: [] })));
    }
    for (const url of urls) await requireFitDatabase(url);
    return { steps, setRight };
  } finally {
    await owner.end();
  }
}

async function takeSteps(
  owner: pg.Client,
  databaseUrl: string,
  tell: (done: string) => void,
  watcher: StepWatcher | undefined,
): Promise<string[]> {
  const schema = await readSchemaState(owner);
  if (schema.state === 'newer') throw new Error(explainSchemaState(schema) ?? '');
  if (schema.state === 'current') return [];
  // Loaded only where there is work: loading takes longer than everything else that a start does before the doors.
  const { ownerDataSource } = await import('./pools/owner-data-source.js');
  const dataSource = ownerDataSource(databaseUrl);
  dataSource.setOptions({ migrations: watchedSteps(owner, watcher) });
  await dataSource.initialize();
  try {
    const steps = (await dataSource.runMigrations()).map(({ name }) => name);
    for (const step of steps) tell(`Done: ${step}`);
    return steps;
  } finally {
    await dataSource.destroy();
  }
}

function onlyRefusal(error: unknown): DoorLoginError {
  if (error instanceof DoorLoginError) return error;
  throw error;
}

/**
 * Where an administrator has to be asked about the owner anyway, the request for the logins is made at the same time.
 */
async function withLogins(
  refused: DoorLoginError,
  owner: pg.Client,
  databaseUrl: string,
  given: GivenUrls,
): Promise<DoorLoginError> {
  const logins = await admitDoors(owner, databaseUrl, given, false).then(
    () => [],
    (error: unknown) => [onlyRefusal(error)],
  );
  return joinRefusals([refused, ...logins]);
}
