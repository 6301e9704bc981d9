import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { markdownTable } from '../load/markdown-table.js';
import { REPOSITORY } from '../load/repository.js';
import { ALL_FAULTS } from './all-faults.js';
import { runFault, type FaultReport } from './run-fault.js';

/**
 * Breaks things under load, one after the other, each with a PostgreSQL and a door of its own, and counts: what was
 * acknowledged has to be in the log once. Exit code 1 when anything was lost or doubled, or not as it should be.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const chosen = ALL_FAULTS.filter(({ name }) => values.only === undefined || values.only.includes(name));
if (chosen.length === 0 || !Number.isSafeInteger(seed)) {
  say(
    `usage: npm run faults -- [--seed NUMBER] [--only NAME]…\nnames: ${ALL_FAULTS.map(({ name }) => name).join(' ')}`,
  );
  process.exit(2);
}

cleanUpOnSignals();
const reports: FaultReport[] = [];
const failed: string[] = [];
try {
  for (const fault of chosen) {
    say(`${fault.name}: ${fault.says} …`);
    // The product's settings as they are: fsync and synchronous_commit are on.
    const report = await runFault(fault, { seed, rate: 300, calmMs: 2_000 }).catch((error: unknown) => String(error));
    if (typeof report === 'string') failed.push(`- ${fault.name}: could not be run to its end: ${report}`);
    else reports.push(report);
    say(typeof report === 'string' ? `  ${report}` : describe(report));
  }
} finally {
  await cleanUpAll();
}
say(`\n${tableOf(reports)}\n\nSeed ${seed}; ${whatWasBroken(reports)}`);
await writeFile(join(REPOSITORY, '.bench', 'faults.json'), `${JSON.stringify({ seed, reports }, null, 2)}\n`);
process.exitCode = reports.every(isFine) && failed.length === 0 ? 0 : 1;

function tableOf(all: readonly FaultReport[]): string {
  return markdownTable(
    ['fault', 'offered', 'acknowledged', 'refused', 'stored', 'lost', 'doubled', 'slowest answer (ms)'],
    all.map((one) => [
      one.says,
      one.offered,
      one.acknowledged,
      one.refused,
      one.stored,
      one.lost,
      one.doubled,
      one.slowestMs,
    ]),
  );
}

function whatWasBroken(all: readonly FaultReport[]): string {
  const lines = [...failed, ...all.flatMap(({ name, broken }) => broken.map((words) => `- ${name}: ${words}`))];
  return lines.length === 0 ? 'everything as it should be.' : `not as it should be:\n${lines.join('\n')}`;
}

function describe({ elapsedMs, notes, broken }: FaultReport): string {
  return `  ${Math.round(elapsedMs / 1_000)} s; ${[...notes, ...broken].join('; ')}`;
}

function isFine({ lost, doubled, broken }: FaultReport): boolean {
  return lost === 0 && doubled === 0 && broken.length === 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
