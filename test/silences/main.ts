import { parseArgs } from 'node:util';
import { markdownTable } from '../load/markdown-table.js';
import { DAYS_JUDGED, playScenario, type Findings, type Scenario } from './play-scenario.js';
import { SHAPES, type ShapeName } from './shapes.js';

/**
 * How often the rule of silences is wrong, and how soon it is right: it looks at made-up weeks with nothing wrong but a
 * gap of three hours in each.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, messages: { type: 'string', default: '5000000' } },
});
const [seed, mostMessages] = [values.seed, values.messages].map(Number);
if (![seed, mostMessages].every((value) => Number.isSafeInteger(value) && value! > 0)) {
  process.stdout.write('usage: npm run silences -- [--seed NUMBER] [--messages NUMBER, of each line at most]\n');
  process.exit(2);
}

/** Rates that make few messages are played so often, each time with other chances. */
const MOST_REPEATS = 10;
const RATES = [1, 10, 60, 300, 3_000] as const;
const SCENARIOS: readonly (readonly [string, Omit<Scenario, 'perHour'>])[] = [
  ...(Object.keys(SHAPES) as ShapeName[]).map((shape) => [shape, { shape, accounts: 1 }] as const),
  ['one account silent, of five that are steady', { shape: 'steady', accounts: 5 }],
  ['one account silent, of five by day and night', { shape: 'by day and night', accounts: 5 }],
];

const rows = SCENARIOS.flatMap(([name, scenario]) => RATES.map((perHour) => rowOf(name, { ...scenario, perHour })));
process.stdout.write(
  `${markdownTable(
    [
      'traffic',
      'messages an hour',
      'days',
      'false alarms a month',
      'gaps of 3 h',
      'told within the hour',
      'told after (median)',
    ],
    rows,
  )}\n`,
);

function rowOf(name: string, scenario: Scenario): (string | number)[] {
  const repeats = Math.max(
    1,
    Math.min(MOST_REPEATS, Math.floor(mostMessages! / (scenario.perHour * scenario.accounts * 24 * 88))),
  );
  const played = Array.from({ length: repeats }, (_, index): Findings => playScenario(scenario, seed! * 1_000 + index));
  const days = repeats * DAYS_JUDGED;
  const falseAlarms = played.reduce((sum, one) => sum + one.falseAlarms, 0);
  const gaps = played.reduce((sum, one) => sum + one.gaps, 0);
  const told = played.flatMap(({ toldAfter }) => toldAfter).toSorted((one, other) => one - other);
  const soon = told.filter((minutes) => minutes <= 60).length;
  const median = told[Math.floor(told.length / 2)];
  return [
    name,
    scenario.perHour,
    days,
    (falseAlarms / days) * 30,
    gaps,
    `${soon} (${told.length} in all)`,
    median === undefined ? '–' : `${median} min`,
  ];
}
