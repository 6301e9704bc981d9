import { askForOne, column, readShards, rowReader, ShardPlaces } from '@sidetrack/database';
import type { Pool } from 'pg';
import { RUNNING_APPENDS } from '../citus/running-appends-function.js';
import type { RunningAppends } from './running-appends.js';
import { UnsettledError } from './unsettled-error.js';

const readAnswer = rowReader({ answer: column.list<string>() });

/**
 * On the nodes of Citus: the transactions that have written into a shard and have not ended. The coordinator does not
 * know of all of them. Where one of its processes is terminated, or the coordinator itself crashes, while a worker is
 * committing, the locks at the coordinator are gone before the commit can be seen; and what was prepared may be
 * committed a minute later. So every node is asked each time, over the connections that the coordinator keeps open.
 * A transaction that has written nothing yet by then cannot commit: nobody is left to tell it to. A node cannot tell
 * these from appends that have begun meanwhile, which are waited for as well, once.
 *
 * Rejects with an UnsettledError that names the node when one cannot be asked.
 */
export function appendsOfNodes(pool: Pool): RunningAppends {
  const now = async (): Promise<string[]> => {
    const places = new ShardPlaces((await readShards(pool)) ?? []);
    const shards = places.oneOfEachNode;
    if (shards.length < places.nodes.length) {
      throw new UnsettledError(`one of the nodes ${places.nodes.join(', ')} has no shard that a call can be sent to`);
    }
    const running: string[] = [];
    for (const { node, key } of shards) running.push(...(await appendsOf(pool, node, key)));
    return running;
  };
  return {
    now,
    still: async (these) => (await now()).filter((transaction) => these.includes(transaction)),
  };
}

async function appendsOf(pool: Pool, node: string, key: string): Promise<string[]> {
  const question = { text: `SELECT ${RUNNING_APPENDS}($1) AS answer`, values: [key] };
  const answer = await askForOne(pool, question, readAnswer).catch((cause: unknown) => {
    throw new UnsettledError(`the node ${node} cannot be asked for its open transactions`, { cause });
  });
  const [answeredBy, ...transactions] = answer?.answer ?? [];
  if (answeredBy !== node) throw new UnsettledError(`the node ${node} was not asked, but another one`);
  return transactions.map((transaction) => `${node} ${transaction}`);
}
