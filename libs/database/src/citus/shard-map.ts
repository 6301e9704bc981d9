import type { ClientBase, Pool } from 'pg';
import { ask, askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';

/** A shard of the log: the SIDs whose hash lies between two numbers, both included. */
export interface Shard {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  /** The node that holds it, `host:port`. */
  readonly node: string;
}

/**
 * The one question that plain PostgreSQL is asked about Citus: whether it has Citus’ catalogue of tables. An extension
 * that is installed and not used has it as well, and is taken for plain PostgreSQL by the question that follows.
 */
const HAS_CATALOGUE = `SELECT to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL AS has_catalogue`;
const readCatalogue = rowReader({ hasCatalogue: column.flag });

const SHARDS = `
  SELECT shardid::float8 AS id, shardminvalue::integer AS "from", shardmaxvalue::integer AS "to",
         format('%s:%s', nodename, nodeport) AS node
    FROM pg_dist_partition
    JOIN pg_dist_shard USING (logicalrelid)
    JOIN pg_dist_placement USING (shardid)
    JOIN pg_dist_node USING (groupid)
   WHERE logicalrelid = to_regclass('events') AND partmethod = 'h' AND noderole = 'primary'
   ORDER BY shardminvalue::integer`;

const readShard = rowReader({ id: column.number, from: column.number, to: column.number, node: column.text });

/**
 * The shards of the log in the order of their numbers, with the node of each; null where the log is a table of one
 * server, as on every plain PostgreSQL.
 */
export async function readShards(database: Pool | ClientBase): Promise<readonly Shard[] | null> {
  const first = await askForOne(database, { text: HAS_CATALOGUE }, readCatalogue);
  if (first?.hasCatalogue !== true) return null;
  const shards = await ask(database, { text: SHARDS }, readShard);
  return shards.length === 0 ? null : shards;
}
