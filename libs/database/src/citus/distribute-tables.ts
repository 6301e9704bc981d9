import type pg from 'pg';
import { ask, askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import { changeWorkers } from './ask-workers.js';
import { UnfitClusterError, type CitusCluster } from './cluster.js';
import { DISTRIBUTED_TABLES, SHARD_COLUMN } from './distributed-tables.js';

/** What an operator says of the shards. */
export interface Distribution {
  /** How many shards each table gets; null for so many a worker. */
  readonly shards: number | null;
  /** Whether tables that hold rows may be distributed, in which they can be written to only afterwards. */
  readonly withRows: boolean;
}

export const SHARDS_A_WORKER = 4;

const DISTRIBUTED = `
  SELECT relname AS name, colocationid AS group
    FROM pg_dist_partition JOIN pg_class ON pg_class.oid = logicalrelid
   WHERE relnamespace = current_schema()::regnamespace AND partmethod = 'h'`;
const readDistributed = rowReader({ name: column.text, group: column.number });

const HAS_ROWS = (table: string): string => `SELECT EXISTS (SELECT FROM ${table}) AS has_rows`;
const readRows = rowReader({ hasRows: column.flag });

/**
 * Distributes what is to be distributed, each table in a transaction of its own, so that the work can be broken off
 * after each and gone on with later. Gives what was done, in words.
 *
 * @throws UnfitClusterError, before anything is changed, when a table holds rows and may not be distributed so; or when
 *   a table is distributed in another way
 */
export async function distributeTables(
  owner: pg.Client,
  { workers }: CitusCluster,
  { shards, withRows }: Distribution,
): Promise<string[]> {
  const distributed = await ask(owner, { text: DISTRIBUTED }, readDistributed);
  refuseApart(distributed);
  const names = distributed.map(({ name }) => name);
  const left = DISTRIBUTED_TABLES.filter((table) => !names.includes(table));
  if (!withRows) await refuseRows(owner, left);
  const done: string[] = [];
  const [first] = DISTRIBUTED_TABLES;
  for (const table of left) {
    const count = shards ?? SHARDS_A_WORKER * workers;
    const how = table === first ? `colocate_with => 'none', shard_count => ${count}` : `colocate_with => '${first}'`;
    await owner.query(`SELECT create_distributed_table('${table}', '${SHARD_COLUMN}', ${how})`);
    done.push(`the table ${table} is distributed${table === first ? ` in ${count} shards` : ''}`);
  }
  return done;
}

function refuseApart(distributed: readonly { readonly name: string; readonly group: number }[]): void {
  const ours = distributed.filter(({ name }) => (DISTRIBUTED_TABLES as readonly string[]).includes(name));
  const events = ours.find(({ name }) => name === DISTRIBUTED_TABLES[0]);
  const apart = ours.find(({ group }) => group !== events?.group);
  if (apart === undefined) return;
  throw new UnfitClusterError(
    `The table ${apart.name} is distributed, but not beside ${DISTRIBUTED_TABLES[0]}; run as the tables’ owner: SELECT undistribute_table('${apart.name}'), and \`sidetrack migrate\` again.`,
  );
}

async function refuseRows(owner: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if ((await askForOne(owner, { text: HAS_ROWS(table) }, readRows))?.hasRows !== true) continue;
    throw new UnfitClusterError(
      `The table ${table} holds rows and is on the coordinator alone; stop the doors, and run \`sidetrack migrate --distribute\`, which moves them to the workers.`,
    );
  }
}

/**
 * Takes every right on the sequence of positions from everybody on the workers: a worker has a sequence of its own, from
 * which nobody may draw. Rights that are given on the coordinator go to the workers too.
 */
export async function withdrawWorkersPositions(owner: pg.Client, doors: readonly string[]): Promise<void> {
  await changeWorkers(owner, [`REVOKE ALL ON SEQUENCE events_position_seq FROM PUBLIC, ${doors.join(', ')}`]);
}
