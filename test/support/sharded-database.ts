import { findDoorUrls, migrate, type CitusSetUp } from '@sidetrack/database';
import { makeAppendFunctions } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { makeCitusDatabase, type CitusDatabase } from './on-citus.js';

/** What `sidetrack migrate` says of a cluster without options. */
export const CITUS_SET_UP: CitusSetUp = {
  shards: null,
  withRows: false,
  makeFunctions: (owner, doors) => makeAppendFunctions(owner, PROJECTIONS, doors),
};

export interface ShardedDatabase extends CitusDatabase {
  /** The URLs of the doors’ logins, at the coordinator. */
  readonly ingestUrl: string;
  readonly apiUrl: string;
}

/** A database on every node of the cluster, as `sidetrack migrate` leaves it: empty, its tables distributed. */
export async function makeShardedDatabase(): Promise<ShardedDatabase> {
  const database = await makeCitusDatabase();
  await migrate(database.url, undefined, undefined, undefined, CITUS_SET_UP);
  const { ingest, api } = await findDoorUrls(database.url);
  return { ...database, ingestUrl: ingest, apiUrl: api };
}
