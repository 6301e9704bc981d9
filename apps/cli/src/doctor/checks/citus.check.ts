import {
  askEachNode,
  findCluster,
  requireFitCluster,
  requireFitShards,
  UnfitClusterError,
  UnfitDatabaseError,
} from '@sidetrack/database';
import { findMissingFunctions } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import type pg from 'pg';
import { askDatabase } from '../ask/ask-database.js';
import { asEachDoor } from '../ask/with-database.js';
import { fail, failAsSaid, ok, skipped, warn, type Check, type Finding } from '../check.js';

const MIGRATE = 'run `sidetrack migrate` with the owner’s DATABASE_URL';
const MOST_SHOWN = 5;

export const citusCheck: Check<never> = {
  name: 'citus',
  looksAt:
    'on a Citus cluster, as each door’s login: the settings of every node, the tables (distributed, all alike), the functions that append on every node, and a row of a distributed table read from every node',
  needs: [],
  look: (_, about) =>
    asEachDoor(about, (door, url) =>
      askDatabase(url, async (client) => {
        try {
          const cluster = await findCluster(client);
          if (cluster === null) return [skipped('the database is one PostgreSQL, and no Citus cluster')];
          await requireFitCluster(client);
          await requireFitShards(client, null);
          const findings = [...(await judgeFunctions(client)), ...(await judgeNodes(client, door))];
          if (findings.length > 0) return findings;
          return [
            ok(`the ${door} door reads from all ${cluster.workers} workers, and the functions that append are there`),
          ];
        } catch (error) {
          if (!(error instanceof UnfitClusterError || error instanceof UnfitDatabaseError)) throw error;
          return [failAsSaid(error.message, MIGRATE)];
        }
      }),
    ),
};

async function judgeFunctions(client: pg.ClientBase): Promise<Finding[]> {
  const missing = await findMissingFunctions(client, PROJECTIONS);
  if (missing.length === 0) return [];
  const shown = `${missing.slice(0, MOST_SHOWN).join(', ')}${missing.length > MOST_SHOWN ? ', …' : ''}`;
  return [fail(`${missing.length} of the functions that append are missing: ${shown}`, MIGRATE)];
}

async function judgeNodes(client: pg.ClientBase, door: string): Promise<Finding[]> {
  const answers = await askEachNode(client);
  return answers.flatMap(({ node, refusal }) =>
    refusal === null
      ? []
      : [
          warn(
            `the ${door} door gets no row from the worker ${node} (${refusal}); its callbacks wait in the journal`,
            'look at that worker, and at how the door’s login may log in there from the coordinator',
          ),
        ],
  );
}
