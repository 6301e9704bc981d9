import { migrate } from '@sidetrack/database';
import pg from 'pg';
import { startInstalledPostgres } from '../../test/support/installed-postgres.js';
import { markdownTable } from '../../test/support/markdown-table.js';
import { median } from '../../test/support/median.js';
import { CITUS_SET_UP } from '../../test/support/sharded-database.js';
import { requireStored, startContender, stopContender, type Contender } from '../bench/measure/contender.js';
import { inTurns } from '../bench/measure/in-turns.js';
import { measureRound, type Round } from '../bench/measure/measure-round.js';
import { SIDETRACK } from '../bench/peers/measured-peers.js';
import { COMMON_LOAD } from '../bench/scope.js';
import { willCleanUp } from '../load/cleanups.js';
import { cpuMicrosOfFamily } from '../load/cpu-time.js';
import { readPostmaster } from '../load/postmaster.js';
import { findCitusNodes } from './citus-node.js';

const CONNECTIONS = [64, 256];
const ROUNDS = 5;
const ROUND_MS = 4_000;
const WARM_UP_MS = 6_000;
const COLUMNS = [
  'connections',
  'one PostgreSQL, a second',
  'Citus, a second',
  'ratio',
  'PostgreSQL µs',
  'coordinator µs',
  'workers µs',
  'door µs before PostgreSQL',
  'door µs before Citus',
];

interface Measured extends Round {
  /** Of all workers together, for each accepted callback; NaN where there are none. */
  readonly workerMicros: number;
}

/**
 * How fast the ingest door takes callbacks on the cluster, beside the same door on one PostgreSQL of the same programs, in
 * turns. All servers, both doors and the load share this machine, so the cluster has no more processors than the one
 * server has. `postgresMicros` on the cluster is the coordinator's.
 */
export async function benchIngest(programs: string, clusterUrl: string): Promise<number> {
  const plainServer = await startInstalledPostgres(programs, 'postgres', { settings: SETTINGS, auth: 'trust' });
  willCleanUp(() => plainServer.stop());
  const plain = await openContender(plainServer.adminUrl);
  const citus = await openContender(clusterUrl);
  const workers = (await findCitusNodes(clusterUrl)).slice(1);
  const workerPids = await Promise.all(workers.map(({ url }) => readPostmasterPid(url)));
  const rows: (string | number)[][] = [];
  for (const connections of CONNECTIONS) {
    const measure = async (contender: Contender, milliseconds: number): Promise<Measured> => {
      const before = await sumOf(workerPids);
      const round = await measureRound(contender, { ...COMMON_LOAD, connections, milliseconds });
      const accepted = (round.perSecond * milliseconds) / 1_000;
      return { ...round, workerMicros: ((await sumOf(workerPids)) - before) / accepted };
    };
    for (const contender of [plain, citus]) await measure(contender, WARM_UP_MS);
    const [ofPlain = [], ofCitus = []] = await inTurns([plain, citus], ROUNDS, (contender) =>
      measure(contender, ROUND_MS),
    );
    const of = (rounds: readonly Measured[], read: (round: Measured) => number): number => median(rounds.map(read));
    const ratio = median(ofCitus.map(({ perSecond }, place) => perSecond / ofPlain[place]!.perSecond));
    rows.push([
      connections,
      Math.round(of(ofPlain, ({ perSecond }) => perSecond)),
      Math.round(of(ofCitus, ({ perSecond }) => perSecond)),
      ratio.toFixed(2),
      Math.round(of(ofPlain, ({ postgresMicros }) => postgresMicros)),
      Math.round(of(ofCitus, ({ postgresMicros }) => postgresMicros)),
      Math.round(of(ofCitus, ({ workerMicros }) => workerMicros)),
      Math.round(of(ofPlain, ({ nodeMicros }) => nodeMicros)),
      Math.round(of(ofCitus, ({ nodeMicros }) => nodeMicros)),
    ]);
  }
  for (const contender of [plain, citus]) {
    await requireStored(contender);
    await stopContender(contender);
  }
  process.stdout.write(`${markdownTable(COLUMNS, rows)}\n`);
  return 0;
}

/** Room for the checkpoints of the rounds, as the product's own server has. */
const SETTINGS = { timezone: 'UTC', jit: 'off', max_wal_size: '4GB', shared_buffers: '128MB' };

async function openContender(url: string): Promise<Contender> {
  await migrate(url, undefined, undefined, undefined, CITUS_SET_UP);
  const server = { postmasterPid: await readPostmasterPid(url), newDatabase: () => Promise.resolve(url) };
  return startContender(SIDETRACK, server, { databaseUrl: url });
}

async function readPostmasterPid(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    return (await readPostmaster(rows[0]!.folder))!.pid;
  } finally {
    await client.end();
  }
}

async function sumOf(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(cpuMicrosOfFamily));
  return each.reduce((sum, micros) => sum + micros, 0);
}
