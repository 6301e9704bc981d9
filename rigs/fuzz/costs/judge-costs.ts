import type { Finding } from '../findings.js';
import type { CostCase, Ordinary } from './cost-case.js';
import { nameOf } from './cost-case.js';
import type { Cost, CostMeter, Measuring } from './cost-meter.js';

/** How many times as much as an ordinary refused request a request may cost. */
const TIMES_AT_MOST = 5;
/**
 * A garbage collection or a line of metrics may fall into a measurement. An expensive request is expensive each time.
 */
const TRIES = 3;

export interface JudgedCase {
  readonly one: CostCase;
  /**
   * How many times as much as an ordinary request it cost: the first after a pause or those that follow, whichever is
   * more.
   */
  readonly times: number;
  readonly ordinaryMicros: number;
  /** The request was neither refused because of the load nor left without an answer. */
  readonly wasHeard: boolean;
}

export interface JudgeOptions {
  /** All cases of one door are divided among these meters. */
  readonly meters: readonly CostMeter[];
  readonly ordinary: (ordinary: Ordinary) => Buffer;
  readonly measuring: Measuring;
  readonly report: (finding: Finding) => void;
}

/**
 * Measures each case beside an ordinary request of its kind, at the same process, and reports cases that cost too much.
 */
export async function judgeCosts(cases: readonly CostCase[], options: JudgeOptions): Promise<JudgedCase[]> {
  const { meters, measuring, report } = options;
  const judged: JudgedCase[] = [];
  if (cases.length === 0) return judged;
  let next = 0;
  const worker = async (meter: CostMeter): Promise<void> => {
    const ordinary = await measureOrdinary(meter, cases, options);
    for (;;) {
      const index = next;
      next += 1;
      const one = cases[index];
      if (one === undefined) return;
      const request = one.write();
      const base = ordinary.get(nameOf(one.ordinary));
      if (base === undefined) throw new Error(`no ordinary request was measured for ${nameOf(one.ordinary)}`);
      let [times, cost] = [Number.POSITIVE_INFINITY, base];
      for (let tried = 0; tried < TRIES && times >= TIMES_AT_MOST; tried += 1) {
        const measured = await meter.measure(request, measuring);
        const measuredTimes = timesOf(measured, base, measuring);
        if (measuredTimes < times) [times, cost] = [measuredTimes, measured];
      }
      judged.push({ one, times, ordinaryMicros: ordinaryOf(base, measuring), wasHeard: wasHeard(cost) });
      if (times < TIMES_AT_MOST) continue;
      report({
        generator: `costs of ${one.place}`,
        door: one.door,
        index,
        kind: `costs of ${one.place}`,
        what: describe(one, times, cost, measuring),
        request: request.subarray(0, 20_000).toString('base64'),
      });
    }
  };
  await Promise.all(meters.map(worker));
  return judged;
}

/** The median of several measurements, at a door that has done each kind of refusal some hundred times. */
async function measureOrdinary(
  meter: CostMeter,
  cases: readonly CostCase[],
  { ordinary, measuring }: JudgeOptions,
): Promise<Map<string, Cost>> {
  const kinds = new Map(cases.map((one) => [nameOf(one.ordinary), one.ordinary]));
  const costs = new Map<string, Cost>();
  for (const kind of kinds.values()) await meter.measure(ordinary(kind), { first: 150, others: 0, pauseMs: 0 });
  for (const [name, kind] of kinds) {
    const measured: Cost[] = [];
    for (let time = 0; time < 5; time += 1) measured.push(await meter.measure(ordinary(kind), measuring));
    costs.set(name, {
      firstMicros: middle(measured.map(({ firstMicros }) => firstMicros)),
      otherMicros: middle(measured.map(({ otherMicros }) => otherMicros)),
      outcomes: measured[0]?.outcomes ?? new Map(),
    });
  }
  return costs;
}

function timesOf(cost: Cost, base: Cost, { others }: Measuring): number {
  const first = cost.firstMicros / base.firstMicros;
  return others === 0 ? first : Math.max(first, cost.otherMicros / base.otherMicros);
}

const ordinaryOf = (base: Cost, { others }: Measuring): number => (others === 0 ? base.firstMicros : base.otherMicros);

function wasHeard({ outcomes }: Cost): boolean {
  return [...outcomes.keys()].some((outcome) => Number(outcome) >= 200 && outcome !== '503' && outcome !== '429');
}

function describe({ filling }: CostCase, times: number, cost: Cost, { others }: Measuring): string {
  const answers = [...cost.outcomes].map(([outcome, count]) => `${outcome}: ${count}`).join(', ');
  const ms = (micros: number): string => `${(micros / 1_000).toFixed(1)} ms`;
  const following = others === 0 ? '' : `, each that follows ${ms(cost.otherMicros)}`;
  return `${times.toFixed(1)} × an ordinary refused request with ${filling}: the first ${ms(cost.firstMicros)}${following} (${answers})`;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
