import { randomBytes } from 'node:crypto';
import { describe } from 'vitest';
import { findCitusNodes, type CitusNode } from '../../rigs/citus/citus-node.js';
import { joinNodes } from '../../rigs/citus/start-cluster.js';
import { execute } from './test-postgres.js';

/** The superuser's URL of a Citus coordinator whose workers are registered; null when this run has no Citus. */
export const CITUS_URL: string | null = process.env['SIDETRACK_CITUS_URL'] ?? null;

/** `describe` for what only a Citus cluster can prove. Without one it is skipped, and `citus-setup.ts` says so. */
export const describeOnCitus = describe.skipIf(CITUS_URL === null);

export interface CitusDatabase {
  /** The superuser's URL of the database at the coordinator. */
  readonly url: string;
  /** The coordinator, then the workers. Each has a URL of its own to the same database. */
  readonly nodes: readonly CitusNode[];
  /** Drops the database on every node. All have to be up. */
  drop(): Promise<void>;
}

/** An empty database on every node of the cluster, with the extension, and the workers told to its coordinator. */
export async function makeCitusDatabase(clusterUrl: string = CITUS_URL ?? ''): Promise<CitusDatabase> {
  const name = `sidetrack_test_${randomBytes(8).toString('hex')}`;
  const every = await findCitusNodes(clusterUrl);
  const inIt = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const withoutPropagation = (url: string): string =>
    Object.assign(new URL(url), { search: '?options=-c citus.enable_create_database_propagation=off' }).href;
  for (const { url } of every) await execute(withoutPropagation(url), `CREATE DATABASE ${name}`);
  await joinNodes(every.map(({ url }) => inIt(url)));
  return {
    url: inIt(clusterUrl),
    nodes: every.map((node) => ({ ...node, url: inIt(node.url) })),
    drop: async () => {
      for (const { url } of every) {
        await execute(withoutPropagation(url), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }
    },
  };
}
