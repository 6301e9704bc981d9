import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../../test/support/repository.js';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { benchIngest } from './bench-ingest.js';
import { runCompare } from './compare/run-compare.js';
import { runFeed } from './feed/run-feed.js';
import { runCitusFaults } from './faults/run-citus-faults.js';
import { startCitusCluster } from './start-cluster.js';

/** Opens a Citus cluster on this machine for as long as something is run against it. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'pg-bin': { type: 'string' }, workers: { type: 'string', default: '2' } },
});
const programs = values['pg-bin'] ?? process.env['SIDETRACK_CITUS_PG_BIN'] ?? '';
const workers = Number(values.workers);
const [verb = '', ...paths] = positionals;
const openCluster = async (): Promise<string> => (await startCitusCluster(programs, { workers })).url;
const VERBS: Readonly<Record<string, () => Promise<number>>> = {
  test: async () => runTests(await openCluster(), paths),
  serve: async () => serveUntilStopped(await openCluster()),
  bench: async () => benchIngest(programs, await openCluster()),
  compare: async () => runCompare(programs, await openCluster()),
  feed: async () => runFeed(await openCluster()),
  // Each fault has a cluster of its own.
  faults: () => runCitusFaults(programs),
};
const run = VERBS[verb];
if (run === undefined || !existsSync(join(programs, 'initdb')) || !(Number.isSafeInteger(workers) && workers > 0)) {
  say(
    'usage: npm run citus -- --pg-bin DIR [--workers 2] test [PATH…] | serve | bench | compare | feed | faults\n' +
      'DIR (or SIDETRACK_CITUS_PG_BIN) has initdb, pg_ctl and postgres of an installed PostgreSQL that has Citus',
  );
  process.exit(2);
}

cleanUpOnSignals();
try {
  process.exitCode = await run();
} finally {
  await cleanUpAll();
}

/** Runs `*.citus-spec.ts`. They end and start nodes, so never two files at once. */
async function runTests(url: string, only: readonly string[]): Promise<number> {
  const vitest = join(REPOSITORY, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', 'citus', '--no-file-parallelism', ...only];
  const env = { ...process.env, SIDETRACK_CITUS_URL: url };
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function serveUntilStopped(url: string): Promise<number> {
  say(`SIDETRACK_CITUS_URL=${url}\nCtrl-C stops every node and removes its files.`);
  // The signal's handler ends this process.
  await new Promise((resolve) => setInterval(resolve, 2 ** 30));
  return 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
