import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { PROVOCATIONS } from './provoke.js';
import { faultsOf, runTable, sampleTable, stallTable } from './report-runs.js';
import { runSteady, type SteadyRun } from './run-steady.js';

/**
 * Sends half of what the door can sustain, for minutes, as often as asked. Memory and handles have to stay flat,
 * nothing may be lost and nobody refused. If something stood still, the run says what. `--provoke NAME` makes something
 * stand still.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    runs: { type: 'string', default: '1' },
    provoke: { type: 'string', multiple: true, default: [] },
  },
});
const [minutes, runs] = [Number(values.minutes), Number(values.runs)];
const isKnown = values.provoke.every((name) => name in PROVOCATIONS);
if (!(minutes > 0) || !Number.isSafeInteger(runs) || runs < 1 || !isKnown) {
  say(`usage: npm run steady -- [--minutes NUMBER] [--runs NUMBER] [--provoke NAME]…`);
  say(`names: ${Object.keys(PROVOCATIONS).join(' ')}`);
  process.exit(2);
}

cleanUpOnSignals();
const stallsPath = join(REPOSITORY, '.bench', 'steady-stalls.ndjson');
await writeFile(stallsPath, '');
const done: SteadyRun[] = [];
try {
  for (let run = 1; run <= runs; run += 1) {
    const result = await runSteady({ minutes, provoke: values.provoke, say });
    done.push(result);
    for (const { stall, finding, line, atMs } of result.stalls) {
      await appendFile(stallsPath, `${JSON.stringify({ run, atMs, ...finding, door: line, ...stall })}\n`);
    }
    say(`\n${sampleTable(result.samples)}\n`);
  }
} finally {
  await cleanUpAll();
}
const faults = done.flatMap((run, index) => faultsOf(run).map((fault) => `run ${index + 1}: ${fault}`));
say(`${runTable(done)}\n\n${stallTable(done)}\n\n${faults.join('; ') || 'everything as it should be.'}`);
const summary = done.map(({ stalls, ...run }) => ({ ...run, stalls: stalls.length }));
await writeFile(join(REPOSITORY, '.bench', 'steady.json'), `${JSON.stringify({ runs: summary, faults }, null, 2)}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
