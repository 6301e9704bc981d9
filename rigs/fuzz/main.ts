import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { eventually } from '../../test/support/eventually.js';
import { markdownTable } from '../../test/support/markdown-table.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { allGenerators } from './all-generators.js';
import { readApiRoutes } from './api-routes.js';
import { runCosts } from './costs/run-costs.js';
import { openDoors, type DoorsUnderFire } from './doors-under-fire.js';
import type { Finding } from './findings.js';
import type { DoorName, Generator } from './generator.js';
import { runGenerator, type Tallied } from './run-generator.js';

/**
 * Sends malformed requests to both doors. There may be no 5xx except 503, no crash and no fault in the log; every
 * refusal has to be a problem, and memory has to stay as before. Then it measures the cost of single requests (`--only
 * costs` for that alone, `--only 'costs of form'` for a part). Exit code 1, with the bytes that caused a finding in
 * .bench/fuzz.json.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '110000' },
  },
});
const seed = Number(values.seed);
const isCosts = (name: string): boolean => name.startsWith('costs');

/**
 * The share of requests that is sent first. Memory that the doors then keep for good (code, pools, caches) is no leak.
 */
const WARM_UP = 0.25;
const GROWTH = 1.2;
const DOORS: readonly DoorName[] = ['ingest', 'api'];

cleanUpOnSignals();
const findings: Finding[] = [];
const report = (finding: Finding): void => void findings.push(finding);
try {
  if (values.only?.every(isCosts) !== true) await fireAll();
  const places = values.only?.filter(isCosts) ?? ['costs'];
  if (places.length > 0) say(`\n${await runCosts(seed, { places, report: reportAtOnce })}`);
} finally {
  await cleanUpAll();
}
await writeFile(join(REPOSITORY, '.bench', 'fuzz.json'), `${JSON.stringify({ seed, findings }, null, 2)}\n`);
say(`\nSeed ${seed}; ${findings.length === 0 ? 'everything as it should be.' : `${findings.length} findings:`}`);
for (const { what, generator, door, index } of firstOfEach(findings)) say(`- ${door}, ${generator} #${index}: ${what}`);
process.exitCode = findings.length === 0 ? 0 : 1;

/** Each finding is printed at once, because it takes minutes until the table is there. */
function reportAtOnce(finding: Finding): void {
  report(finding);
  say(`- ${finding.door}, ${finding.generator}: ${finding.what}`);
}

interface Fired {
  readonly generator: Generator;
  readonly door: DoorName;
}

async function fireAll(): Promise<void> {
  const underFire = await openDoors(seed);
  const routes = await readApiRoutes(underFire.doors.api.options.port);
  say(`${routes.length} routes of the API`);
  const pairs = allGenerators(routes)
    .filter(({ name }) => values.only === undefined || values.only.includes(name))
    .flatMap((generator) => generator.doors.map((door) => ({ generator, door })));
  const each = Math.ceil(Number(values.requests) / pairs.length);
  await fire(underFire, pairs, 0, Math.ceil(each * WARM_UP));
  const before = { ingest: await underFire.ordinaryMiB('ingest'), api: await underFire.ordinaryMiB('api') };
  const tallied = await fire(underFire, pairs, each, each);
  say(tableOf(tallied));
  for (const door of DOORS) await examine(underFire, door, before[door]);
  await underFire.close();
}

async function fire(
  { doors }: DoorsUnderFire,
  pairs: readonly Fired[],
  from: number,
  count: number,
): Promise<Tallied[]> {
  const tallied: Tallied[] = [];
  for (const { generator, door } of pairs) {
    tallied.push(await runGenerator(generator, { port: doors[door].options.port, door, seed, from, count, report }));
    if (!doors[door].isAlive)
      report({ generator: generator.name, door, index: -1, what: 'the door ended', request: '' });
  }
  return tallied;
}

async function examine(underFire: DoorsUnderFire, door: DoorName, beforeMiB: number): Promise<void> {
  let staysAt = 0;
  const isBack = async (): Promise<boolean> => (staysAt = await underFire.ordinaryMiB(door)) <= beforeMiB * GROWTH;
  const cameBack = await eventually(isBack, { withinMs: 20_000 });
  const memory = `resident memory ${Math.round(beforeMiB)} MiB before, ${Math.round(staysAt)} MiB after`;
  say(`${door}: ${memory}`);
  const complain = (what: string): void => report({ generator: 'afterwards', door, index: -1, what, request: '' });
  if (!cameBack) complain(memory);
  for (const [words, times] of await underFire.complaints(door)) complain(`${times} × in the log: ${words}`);
}

function tableOf(tallied: readonly Tallied[]): string {
  const total = tallied.reduce((sum, { requests }) => sum + requests, 0);
  const rows = tallied.map(({ generator, door, requests, outcomes }) => {
    const answers = [...outcomes]
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, times]) => `${name}: ${times}`);
    return [generator, door, requests, answers.join(', ')];
  });
  return `${markdownTable(['requests', 'door', 'count', 'answers'], rows)}\n\n${total} requests`;
}

/** The first finding of each kind, because ten thousand of the same kind are one fault. */
function firstOfEach(all: readonly Finding[]): Finding[] {
  return [...new Map(all.toReversed().map((one) => [`${one.door}${one.kind ?? one.what.slice(0, 60)}`, one])).values()];
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
