import { parseArgs } from 'node:util';
import { markdownTable } from '../../test/support/markdown-table.js';
import { DAYS_JUDGED, DAYS_PLAYED, playScenario, type Findings, type Scenario } from './play-scenario.js';
import { SHAPES, type ShapeName } from './shapes.js';

/**
 * How often the rule of silences is wrong, and how soon it is right. It judges made-up weeks in which nothing is wrong
 * but one gap of three hours in each.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, messages: { type: 'string', default: '5000000' } },
});
const [seed, mostMessages] = [values.seed, values.messages].map(Number);
if (![seed, mostMessages].every((value) => Number.isSafeInteger(value) && value! > 0)) {
  process.stdout.write('usage: npm run silences -- [--seed NUMBER] [--messages NUMBER, of each line at most]\n');
  process.exit(2);
}

/** Rates that give few messages are played this often, each time with other draws. */
const MOST_REPEATS = 10;
const RATES = [1, 10, 60, 300, 3_000] as const;
const SCENARIOS: readonly (readonly [string, Omit<Scenario, 'perHour'>])[] = [
  ...(Object.keys(SHAPES) as ShapeName[]).map((shape) => [shape, { shape, accounts: 1 }] as const),
  ['one account silent, of five that are steady', { shape: 'steady', accounts: 5 }],
  ['one account silent, of five by day and night', { shape: 'by day and night', accounts: 5 }],
];

const titles = ['traffic', `${readable(RATES[0])} an hour`, ...RATES.slice(1).map(readable)];
const rows = SCENARIOS.map(([name, scenario]) => [name, ...RATES.map((perHour) => cellOf({ ...scenario, perHour }))]);
process.stdout.write(`${markdownTable(titles, rows)}\n`);

/** False alarms a month; and how many of the true gaps were reported within the hour. */
function cellOf(scenario: Scenario): string {
  const most = Math.floor(mostMessages! / (scenario.perHour * scenario.accounts * 24 * DAYS_PLAYED));
  const repeats = Math.max(1, Math.min(MOST_REPEATS, most));
  const played = Array.from({ length: repeats }, (_, index): Findings => playScenario(scenario, seed! * 1_000 + index));
  const sum = (count: (one: Findings) => number): number => played.reduce((all, one) => all + count(one), 0);
  const aMonth = (sum(({ falseAlarms }) => falseAlarms) / (repeats * DAYS_JUDGED)) * 30;
  const soon = sum(({ toldAfter }) => toldAfter.filter((minutes) => minutes <= 60).length);
  return `${readable(aMonth)}; ${soon} of ${sum(({ gaps }) => gaps)}`;
}

function readable(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
