import type { ClientBase } from 'pg';
import { askForOne } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';
import { askWorkers, WorkerFailedError } from './ask-workers.js';

/** What the coordinator of a Citus cluster says of it. */
export interface CitusCluster {
  /** How many nodes hold shards, or are to hold some. */
  readonly workers: number;
}

/** The one question about Citus that plain PostgreSQL is asked: whether it has Citus’ catalogue. */
const HAS_CATALOGUE = `SELECT to_regclass('pg_catalog.pg_dist_node') IS NOT NULL AS has_catalogue`;
const readCatalogue = rowReader({ hasCatalogue: column.flag });

const NODES = `
  SELECT (SELECT count(*) FROM pg_dist_node WHERE noderole = 'primary' AND isactive AND shouldhaveshards)::integer AS workers,
         (SELECT groupid FROM pg_dist_local_group) <> 0 AS is_worker`;
const readNodes = rowReader({ workers: column.number, isWorker: column.flag });

/** A cluster that is not set up so that events can be kept in it, or a node of it that is not the one to ask. */
export class UnfitClusterError extends Error {}

/**
 * The cluster whose coordinator this connection leads to; null on plain PostgreSQL, and where the extension is installed
 * and no worker is registered.
 *
 * @throws UnfitClusterError on a worker: tables are made, and events appended, over the coordinator alone
 */
export async function findCluster(client: ClientBase): Promise<CitusCluster | null> {
  if ((await askForOne(client, { text: HAS_CATALOGUE }, readCatalogue))?.hasCatalogue !== true) return null;
  const nodes = await askForOne(client, { text: NODES }, readNodes);
  if (nodes === null) return null;
  if (nodes.isWorker) {
    throw new UnfitClusterError('This is a worker of a Citus cluster; set DATABASE_URL to that of its coordinator.');
  }
  return nodes.workers === 0 ? null : { workers: nodes.workers };
}

/** The process is known by its application's name: `backend_type` is shown only to who may look at other people's. */
const NEEDS = `
  SELECT CASE WHEN current_setting('max_prepared_transactions')::integer = 0 THEN 'prepared'
              WHEN NOT EXISTS (SELECT FROM pg_stat_activity
                                WHERE datname = current_database() AND application_name LIKE 'Citus Maintenance Daemon%')
              THEN 'process' END AS lacks`;
const readNeeds = rowReader({ lacks: column.orNull(column.text) });

const LACKS: Readonly<Record<string, (node: string) => string>> = {
  prepared: (node) =>
    `max_prepared_transactions is 0 on ${node}, so that nothing can be changed on several nodes at once; set it to at least max_connections there, and restart it.`,
  process: (node) =>
    `Citus’ maintenance process does not run in this database on ${node}: there is no free worker process; raise max_worker_processes there, and restart it.`,
};

/**
 * @throws UnfitClusterError with one line when a node lacks what changing tables and appending events need; or when a
 *   worker does not answer
 */
export async function requireFitCluster(coordinator: ClientBase): Promise<void> {
  const own = await askForOne(coordinator, { text: NEEDS }, readNeeds);
  const answers = await askWorkers(coordinator, NEEDS).catch((error: unknown) => {
    if (!(error instanceof WorkerFailedError)) throw error;
    throw new UnfitClusterError(
      `A worker cannot be asked: ${error.message}; look at it, and at how this login may log in there.`,
    );
  });
  const nodes = [{ node: 'the coordinator', answer: own?.lacks ?? '' }, ...answers];
  for (const { node, answer } of nodes) {
    const tell = LACKS[answer];
    if (tell !== undefined) throw new UnfitClusterError(tell(node));
  }
}
