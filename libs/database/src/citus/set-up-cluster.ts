import type pg from 'pg';
import { askWorkers } from './ask-workers.js';
import type { CitusCluster } from './cluster.js';
import { distributeTables, withdrawWorkersPositions, type Distribution } from './distribute-tables.js';

/** What `migrate` needs to set up a Citus cluster. Plain PostgreSQL never gets to use it. */
export interface CitusSetUp extends Distribution {
  /**
   * Makes the functions that append where they are missing, given the roles of the doors, and gives what was missing.
   * They are made of the statement that folds, which this room does not know.
   */
  readonly makeFunctions: (owner: pg.Client, doors: readonly string[]) => Promise<readonly string[]>;
}

const DRAWS = (door: string): string =>
  `SELECT has_sequence_privilege(rolname, 'events_position_seq', 'USAGE, UPDATE')::text FROM pg_roles WHERE rolname = '${door.replaceAll("'", "''")}'`;

/**
 * Does on a Citus cluster what `migrate` does beyond the schema: distributes the tables, makes the functions that
 * append, and keeps the doors from drawing positions on a worker. Each part finds what it has done before; gives what
 * was done now, in words.
 *
 * @param doors the roles of the doors, which have their rights by now
 */
export async function setUpCluster(
  owner: pg.Client,
  cluster: CitusCluster,
  { makeFunctions, ...distribution }: CitusSetUp,
  doors: readonly string[],
): Promise<string[]> {
  const done = await distributeTables(owner, cluster, distribution);
  const missing = await makeFunctions(owner, doors);
  if (missing.length > 0) done.push(`the functions that append on the workers were missing (${missing.length})`);
  for (const door of doors) {
    const may = (await askWorkers(owner, DRAWS(door))).filter(({ answer }) => answer === 'true');
    if (may.length === 0) continue;
    await withdrawWorkersPositions(owner, doors);
    done.push(`${door} could draw positions on a worker (${may.map(({ node }) => node).join(', ')})`);
  }
  return done;
}
