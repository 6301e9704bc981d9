import type pg from 'pg';
import { ask, askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import { hasSense, UnfitDatabaseError } from '../failures/index.js';
import { DatabaseAwayError } from '../failures/database-away-error.js';
import { findCluster } from './cluster.js';
import { DISTRIBUTED_TABLES } from './distributed-tables.js';
import { readShards } from './shard-map.js';
import { ShardPlaces } from './shard-places.js';

const MIGRATE = 'run `sidetrack migrate` with the owner’s DATABASE_URL';

const TABLES = `
  SELECT count(*) FILTER (WHERE partmethod = 'h')::integer AS tables, count(DISTINCT colocationid)::integer AS groups
    FROM pg_dist_partition
   WHERE logicalrelid = ANY ($1::regclass[])`;
const readTables = rowReader({ tables: column.number, groups: column.number });

const HAS_FUNCTION = 'SELECT to_regproc($1) IS NOT NULL AS has_function';
const readFunction = rowReader({ hasFunction: column.flag });

/** What a node answered when a row of a distributed table was asked of it. */
export interface NodeAnswer {
  /** `host:port`. */
  readonly node: string;
  /** Why it gave none, in the server’s words; null where it did answer. */
  readonly refusal: string | null;
}

/**
 * Asks each node that holds shards for a row of the log, as the login of this connection: it shows whether the
 * coordinator reaches the node, and whether the login may log in and read there. Empty on plain PostgreSQL.
 */
export async function askEachNode(client: pg.ClientBase): Promise<NodeAnswer[]> {
  const shards = await readShards(client);
  if (shards === null) return [];
  const answers: NodeAnswer[] = [];
  for (const { node, key } of new ShardPlaces(shards).oneOfEachNode) {
    // The key goes into the text, so that the coordinator knows at once which node to ask.
    const text = `SELECT FROM events WHERE sid = '${key}' LIMIT 1`;
    const refusal = await ask(client, { text }, () => null).then(
      () => null,
      (error: Error) => {
        if (!hasSense(error, 'away') && !hasSense(error, 'answered')) throw error;
        return error.message.split('\n')[0]!;
      },
    );
    answers.push({ node, refusal });
  }
  return answers;
}

/**
 * Makes sure that events can be appended where the database is the coordinator of a Citus cluster: the tables are
 * distributed, all alike, and the function that this program calls is there. A node that does not answer is no reason
 * to keep a door closed, since the others take their callbacks; that none answers is one. Plain PostgreSQL is asked one
 * cheap question.
 *
 * @param appendFunction the name of the function that this program calls; null for one that does not append
 * @throws UnfitDatabaseError, or DatabaseAwayError where no node answers, with one line that says what to do
 */
export async function requireFitShards(client: pg.ClientBase, appendFunction: string | null): Promise<void> {
  if ((await findCluster(client)) === null) return;
  const found = await askForOne(client, { text: TABLES, values: [DISTRIBUTED_TABLES] }, readTables);
  if (found?.tables !== DISTRIBUTED_TABLES.length || found.groups !== 1) {
    throw new UnfitDatabaseError(
      `This is a Citus cluster, and ${found?.tables ?? 0} of ${DISTRIBUTED_TABLES.length} tables are distributed as they should be; ${MIGRATE}.`,
    );
  }
  if (appendFunction !== null) {
    const has = await askForOne(client, { text: HAS_FUNCTION, values: [appendFunction] }, readFunction);
    if (has?.hasFunction !== true) {
      throw new UnfitDatabaseError(
        `The functions with which this program appends on a Citus cluster (${appendFunction}) are missing; ${MIGRATE}.`,
      );
    }
  }
  const answers = await askEachNode(client);
  if (answers.some(({ refusal }) => refusal === null)) return;
  const [first] = answers;
  throw new DatabaseAwayError(
    `No worker of the Citus cluster answers (${first?.node ?? 'none holds a shard'}: ${first?.refusal ?? ''}); look at the workers, and at how the doors’ logins may log in there from the coordinator.`,
  );
}
