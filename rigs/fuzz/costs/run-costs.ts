import { markdownTable } from '../../../test/support/markdown-table.js';
import { computedTime } from '../../load/computed-time.js';
import { readApiRoutes } from '../api-routes.js';
import { openDoors, type DoorsUnderFire } from '../doors-under-fire.js';
import type { Finding } from '../findings.js';
import type { DoorName } from '../generator.js';
import { apiCases, ordinaryQuestion } from './api-cases.js';
import type { CostCase } from './cost-case.js';
import { CostMeter } from './cost-meter.js';
import { explanationsInTime } from './explanations.js';
import { INGEST_CASES, ordinaryCallback } from './ingest-cases.js';
import { judgeCosts, type JudgedCase } from './judge-costs.js';

/** Longer than the second within which the ingest door examines one refused request closely. */
const PAUSE_MS = 1_050;
/** This many ingest doors run, so that their pauses pass at the same time. */
const INGEST_DOORS = 6;
const API_DOORS = 3;
/** The second number of the addresses from which a door's first meter asks. Each meter has its own network. */
const INGEST_NETWORK = 100;
const API_NETWORK = 120;

export interface CostRun {
  /** The beginnings of `costs of PLACE` that are chosen. */
  readonly places: readonly string[];
  readonly report: (finding: Finding) => void;
}

/**
 * Measures the CPU for each request. Every header that a door keeps or reads, the path, the query and the body are
 * filled with as much as the door accepts of one character or name. Each request has to cost less than five times an
 * ordinary refused request with the same credential and a body of the same length, work after the answer included.
 * Returns the table, or the reason why there is none.
 */
export async function runCosts(seed: number, { places, report }: CostRun): Promise<string> {
  if ((await computedTime(process.pid)) === null) return 'This system does not tell what a process has computed.';
  const isAsked = ({ place }: CostCase): boolean => places.some((asked) => `costs of ${place}`.startsWith(asked));
  const underFire = await openDoors(seed);
  try {
    const ingest = await judgeCosts(INGEST_CASES.filter(isAsked), {
      meters: await metersOf(underFire, 'ingest', INGEST_DOORS, INGEST_NETWORK),
      ordinary: ordinaryCallback,
      measuring: { first: 1, others: 6, pauseMs: PAUSE_MS },
      report,
    });
    const routes = await readApiRoutes(underFire.doors.api.options.port);
    const api = await judgeCosts(apiCases(routes).filter(isAsked), {
      meters: await metersOf(underFire, 'api', API_DOORS, API_NETWORK),
      ordinary: ordinaryQuestion,
      measuring: { first: 5, others: 0, pauseMs: 0 },
      report,
    });
    const explained = await explanationsInTime(underFire.doors.api, report);
    for (const door of ['ingest', 'api'] as const) await reportComplaints(underFire, door, report);
    return [tableOf([...ingest, ...api]), explained, unheard([...ingest, ...api])].join('\n\n');
  } finally {
    await underFire.close();
  }
}

async function metersOf(
  underFire: DoorsUnderFire,
  name: DoorName,
  count: number,
  firstNetwork: number,
): Promise<CostMeter[]> {
  const doors = [underFire.doors[name]];
  while (doors.length < count) doors.push(await underFire.another(name));
  return doors.map((door, index) => new CostMeter(door, firstNetwork + index));
}

async function reportComplaints(
  underFire: DoorsUnderFire,
  door: DoorName,
  report: (finding: Finding) => void,
): Promise<void> {
  for (const [words, times] of await underFire.complaints(door))
    report({ generator: 'costs', door, index: -1, what: `${times} × in the log: ${words}`, request: '' });
}

function tableOf(judged: readonly JudgedCase[]): string {
  const places = new Map<string, JudgedCase[]>();
  for (const one of judged) {
    const key = `${one.one.door}|${one.one.place}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const rows = [...places.values()].map((cases) => {
    const dearest = cases.reduce((most, one) => (one.times > most.times ? one : most));
    const { door, place, filling } = dearest.one;
    const ordinaryMs = (dearest.ordinaryMicros / 1_000).toFixed(2);
    return [door, place.replaceAll('|', '\\|'), cases.length, ordinaryMs, dearest.times.toFixed(1), code(filling)];
  });
  const titles = ['door', 'filled', 'fillings', 'ordinary (ms)', 'dearest, times the ordinary', 'with'];
  return `${markdownTable(titles, rows)}\n\n${judged.length} fillings`;
}

const code = (filling: string): string => `\`${filling.replaceAll('|', '\\|')}\``;

/** A case that no door ever processed proves nothing, so name it. */
function unheard(judged: readonly JudgedCase[]): string {
  const silent = judged
    .filter(({ wasHeard }) => !wasHeard)
    .map(({ one }: { one: CostCase }) => `${one.door}, ${one.place}`);
  return `${silent.length} of them were refused for the load or closed without an answer.`;
}
