import { parseArgs } from 'node:util';
import { median } from '../../test/support/median.js';
import { markdownTable } from '../../test/support/markdown-table.js';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { measureBesideASweep } from './beside-a-sweep.js';
import { readBigDay } from './big-day.js';
import { findLostCallbacks } from './lost-callbacks.js';
import type { EndedRun } from './scene.js';

/**
 * Asks a stand-in provider as the API door does: whether what was lost is found and nothing else, what a day of a
 * million costs, and what the ingest door notices of a sweep beside it.
 */
const PARTS = ['lost', 'day', 'beside'] as const;
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    resources: { type: 'string', default: '20000' },
    drop: { type: 'string', default: '0.03' },
    seed: { type: 'string', default: '18' },
    messages: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '10' },
  },
});
const numbers = [values.resources, values.seed, values.messages, values.rounds, values.seconds].map(Number);
const drop = Number(values.drop);
const isKnown = values.only === undefined || (PARTS as readonly string[]).includes(values.only);
if (!isKnown || !numbers.every((value) => Number.isSafeInteger(value) && value > 0) || !(drop >= 0 && drop < 1)) {
  say(
    'usage: npm run reconcile:rig -- [--only lost|day|beside] [--resources N] [--drop SHARE] [--seed N] [--messages N]',
  );
  say('                                [--rounds N] [--seconds N]');
  process.exit(2);
}
const [resources = 0, seed = 0, messages = 0, rounds = 0, seconds = 0] = numbers;
const wants = (part: (typeof PARTS)[number]): boolean => values.only === undefined || values.only === part;

/** Of memory, from the first half of a day to the second. A list that leaks would be a multiple. */
const MOST_GROWTH = 1.25;

cleanUpOnSignals();
const faults: string[] = [];
try {
  if (wants('lost')) await showLost();
  if (wants('day')) await showDay();
  if (wants('beside')) await showBeside();
} finally {
  await cleanUpAll();
}
say(faults.join('\n') || 'everything as it should be.');
process.exitCode = faults.length === 0 ? 0 : 1;

async function showLost(): Promise<void> {
  const result = await findLostCallbacks(resources, drop, seed);
  faults.push(...result.faults);
  const titles = ['resources', 'callbacks sent', 'dropped', 'ends lost', 'found', 'requests', 'seconds', 'most MiB'];
  const [first, second] = result.runs;
  const row = [result.resources, result.sent, result.dropped, result.lostEnds, result.found];
  say(
    `${markdownTable(titles, [[...row, `${first?.requests} + ${second?.requests}`, secondsOf(result.runs), result.mostMiB]])}\n`,
  );
}

async function showDay(): Promise<void> {
  const { count, runs, before, tenths, most } = await readBigDay(messages);
  const titles = ['messages', 'run', 'requests', 'seconds', 'messages a second', 'lost'];
  const rows = runs.map(({ requests, seconds: took, totals }, place) => [
    count,
    place === 0 ? 'first' : 'again',
    requests,
    took,
    count / took,
    totals['lost'] ?? 0,
  ]);
  say(`${markdownTable(titles, rows)}\n`);
  say(
    `resident MiB of the API door: ${before.toFixed(0)} at first; ${tenths.map((one) => one.toFixed(0)).join(', ')}; most ${most.toFixed(0)}\n`,
  );
  const [early, late] = [median(tenths.slice(0, 5)), median(tenths.slice(5))];
  if (late > early * MOST_GROWTH)
    faults.push(`the API door's memory grows: ${early.toFixed(0)} MiB, then ${late.toFixed(0)} MiB`);
  for (const { state, problems } of runs) if (state !== 'done' || problems.length > 0) faults.push(state, ...problems);
}

async function showBeside(): Promise<void> {
  const { without, beside, ratio, pages } = await measureBesideASweep(Math.min(messages, 200_000), rounds, seconds);
  const rows = without.map((rate, round) => [round + 1, rate, beside[round]!, (beside[round]! / rate).toFixed(3)]);
  say(`${markdownTable(['round', 'callbacks a second without', 'beside a sweep', 'ratio'], rows)}\n`);
  say(`median ratio ${ratio.toFixed(3)}; the provider was asked ${pages} times meanwhile\n`);
  if (ratio < 0.95) faults.push(`beside a sweep the door takes ${ratio.toFixed(3)} of what it takes alone`);
  if (pages === 0) faults.push('nothing was swept in the rounds beside a sweep');
}

function secondsOf(runs: readonly EndedRun[]): string {
  return runs.map((run) => run.seconds.toFixed(1)).join(' + ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
