import pg from 'pg';
import { requireStored, startContender, stopContender } from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import type { BenchServer } from '../measure/open-server.js';
import { SIDETRACK } from '../peers/measured-peers.js';
import { COMMON_LOAD, type Scope } from '../scope.js';
import { warmUp } from './compare-peers.js';

export interface ProcessRounds {
  readonly one: readonly Round[];
  readonly two: readonly Round[];
  /** The number of deadlocks that PostgreSQL counted while two processes wrote. */
  readonly deadlocks: number;
}

/**
 * Compares one ingest process with two on one database, in turns, at the same load. Each of the two processes gets
 * every other callback of every resource, so that both write the same rows all the time.
 */
export async function compareProcesses(server: BenchServer, scope: Scope): Promise<ProcessRounds> {
  const one = await startContender(SIDETRACK, server);
  const two = await startContender(SIDETRACK, server, { processes: 2 });
  for (const contender of [one, two]) await warmUp(contender, scope);
  const load = { ...COMMON_LOAD, milliseconds: scope.roundMs };
  const rounds = await inTurns([one, two], scope.rounds, (contender) => measureRound(contender, load));
  const deadlocks = await countDeadlocks(two.running.databaseUrl);
  for (const contender of [one, two]) {
    await requireStored(contender);
    await stopContender(contender);
  }
  return { one: rounds[0]!, two: rounds[1]!, deadlocks };
}

async function countDeadlocks(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ deadlocks: number }>(
      'SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()',
    );
    return rows[0]!.deadlocks;
  } finally {
    await client.end();
  }
}
