import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { startHogs } from '../load/hogs.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { ALL_FAULTS } from './all-faults.js';
import { chooseFaults } from './choose-faults.js';
import type { Fault } from './fault.js';
import { ALL_HOSTILE_LOADS } from './hostile/all-hostile-loads.js';
import { reportTables } from './report-tables.js';
import { runFault, type FaultReport } from './run-fault.js';

/**
 * Breaks things under load, one after the other, each with its own PostgreSQL and door, and counts. An acknowledged
 * callback has to be in the log once. Exit code 1 when a callback was lost or stored twice, or when something else is
 * not as it should be. `--only hostile` chooses all attacks. `--beside-hogs 0 --beside-hogs 2` tries each fault at two
 * speeds of the machine.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    'beside-hogs': { type: 'string', multiple: true, default: ['0'] },
  },
});
const seed = Number(values.seed);
const hogCounts = values['beside-hogs'].map(Number);
const known = [...ALL_FAULTS, ...ALL_HOSTILE_LOADS];
const chosen = chooseFaults(known, values.only);
if (chosen.length === 0 || ![seed, ...hogCounts].every((count) => Number.isSafeInteger(count) && count >= 0)) {
  say(
    `usage: npm run faults -- [--seed NUMBER] [--only NAME]… [--beside-hogs NUMBER]…\n` +
      `names: ${known.map(({ name }) => name).join(' ')}; hostile for all that begin with it`,
  );
  process.exit(2);
}

cleanUpOnSignals();
const reports: FaultReport[] = [];
const failed: string[] = [];
try {
  for (const { fault, hogs } of chosen.flatMap((one) => hogCounts.map((count) => ({ fault: one, hogs: count })))) {
    say(`${fault.name}: ${saysBeside(fault, hogs)} …`);
    const report = await run(fault, hogs).catch((error: unknown) => String(error));
    if (typeof report === 'string') failed.push(`- ${fault.name}: could not be run to its end: ${report}`);
    else reports.push(report);
    say(typeof report === 'string' ? `  ${report}` : describe(report));
  }
} finally {
  await cleanUpAll();
}
say(`\n${reportTables(reports)}\n\n${command()}; seed ${seed}; ${whatWasBroken(reports)}`);
await writeFile(join(REPOSITORY, '.bench', 'faults.json'), `${JSON.stringify({ seed, reports }, null, 2)}\n`);
process.exitCode = reports.every(isFine) && failed.length === 0 ? 0 : 1;

async function run(fault: Fault, hogs: number): Promise<FaultReport> {
  const endHogs = await startHogs(hogs);
  try {
    // The product's settings are left as they are: fsync and synchronous_commit are on.
    return await runFault({ ...fault, says: saysBeside(fault, hogs) }, { seed, rate: 300, calmMs: 2_000 });
  } finally {
    await endHogs();
  }
}

function saysBeside({ says }: Fault, hogs: number): string {
  return hogs === 0 ? says : `${says}, beside ${hogs} busy loop${hogs === 1 ? '' : 's'}`;
}

/** A reader of the table has to be able to make it again. */
function command(): string {
  const given = process.argv.slice(2);
  return `\`npm run faults${given.length === 0 ? '' : ` -- ${given.join(' ')}`}\``;
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
