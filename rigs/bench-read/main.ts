import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { lackOfRoom } from '../load/room-on-disk.js';
import { ACCOUNT } from '../../test/support/provider.js';
import { askAll, type History } from './ask-all.js';
import { sumUpAll } from './audits/sum-up-all.js';
import { compareAudit } from './compare-audit.js';
import { loadHistory } from './load/load-history.js';
import { describeDatabase, openServer, type Server } from './open-server.js';
import { describeResults } from './report.js';
import { serveHistory } from './serve-history.js';

/**
 * How fast questions are answered when the log is large. The same questions are asked of 100,000 and of ten million
 * events, two years each, in turns, beside a route that only selects one row. Exit code 1 when the audit differs from
 * the log, or when a request fails.
 */
const SMALL = 100_000;
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    'round-ms': { type: 'string', default: '2000' },
  },
});
const [events, seed, rounds, roundMs] = [values.events, values.seed, values.rounds, values['round-ms']].map(Number);
if (![events, seed, rounds, roundMs].every((value) => Number.isSafeInteger(value) && value! > 0)) {
  say('usage: npm run bench:read -- [--events NUMBER] [--seed NUMBER] [--rounds NUMBER] [--round-ms NUMBER]');
  process.exit(2);
}
const lack = await lackOfRoom(SMALL + events!);
if (lack !== undefined) {
  say(`bench:read: ${lack}, or try fewer --events`);
  process.exit(2);
}

cleanUpOnSignals();
/** The history ends at the last midnight. Later callbacks are missing, as they are when a line is down. */
const until = new Date(new Date().setUTCHours(0, 0, 0, 0));
try {
  const server = await openServer();
  const small = await makeHistory(server, SMALL);
  const large = await makeHistory(server, events!);
  const figures = await describeDatabase(large.url);
  const answers = await askAll(small, large, { until, say, rounds: rounds!, roundMs: roundMs! });
  say('grouping the raw events …');
  const audit = await compareAudit([small, large], until);
  const results = {
    small: small.events,
    large: large.events,
    seconds: large.seconds,
    figures,
    ...answers,
    audit,
  };
  say(`\n${describeResults(results)}\n\nSeed ${seed}, ${rounds} rounds of ${roundMs! / 1_000} s, interleaved.`);
  await writeFile(join(REPOSITORY, '.bench', 'read.json'), `${JSON.stringify({ seed, ...results }, null, 2)}\n`);
  const isEqual = audit === null || audit.differences.length === 0;
  process.exitCode = isEqual && answers.failed.length === 0 ? 0 : 1;
} finally {
  await cleanUpAll();
}

async function makeHistory(server: Server, count: number): Promise<History> {
  const url = await server.newDatabase();
  const loaded = await loadHistory(url, { events: count, seed: seed!, accountSid: ACCOUNT, until });
  const { copy, indexes, rebuild, vacuum } = loaded.seconds;
  const seconds = [copy, indexes, rebuild, vacuum].map((one) => one.toFixed(1)).join(' + ');
  say(`${loaded.events} events loaded; copied, indexed, rebuilt, vacuumed in ${seconds} s`);
  // The door would do so beside the questions.
  say(`its hours summed up in ${(await sumUpAll(url)).seconds.toFixed(1)} s`);
  return { ...loaded, ...(await serveHistory(url, server.folder)), url };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
