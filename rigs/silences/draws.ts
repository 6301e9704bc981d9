import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers drawn by a seed: the same seed gives the same ones. */
export interface Draws {
  /** Between 0 and 1, evenly. */
  readonly even: () => number;
  /** How often something happens that happens `mean` times on average, each time independently. */
  readonly times: (mean: number) => number;
  /** A waiting time with this mean. */
  readonly wait: (mean: number) => number;
}

export function createDraws(seed: number): Draws {
  const generator = xoroshiro128plus(seed);
  const even = (): number => ((generator.next() >>> 0) + 0.5) / 2 ** 32;
  const wait = (mean: number): number => -Math.log(even()) * mean;
  return { even, wait, times: (mean) => (mean > 40 ? timesOfMany(mean, even) : timesOfFew(mean, even)) };
}

/** For small means: counts waiting times until they fill the time. */
function timesOfFew(mean: number, even: () => number): number {
  const limit = Math.exp(-mean);
  let times = -1;
  for (let left = 1; left > limit; left *= even()) times += 1;
  return Math.max(0, times);
}

/** For large means: the counts follow a bell curve around the mean. */
function timesOfMany(mean: number, even: () => number): number {
  const bell = Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
  return Math.max(0, Math.round(mean + bell * Math.sqrt(mean)));
}
