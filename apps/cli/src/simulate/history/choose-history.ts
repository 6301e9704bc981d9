import { WrongUsage } from '../../frame/wrong-usage.js';
import type { SimulateOptions } from '../simulate.verb.js';

export interface HistoryChoice {
  readonly days: number;
  readonly perDay: number;
  readonly seed: number;
  readonly json: boolean;
}

/** What a history asks for; everything else is asked of live traffic alone. */
const OF_HISTORY: ReadonlySet<string> = new Set(['history', 'perDay', 'seed', 'json']);

/** Which history is to be written; throws wrong usage where live traffic is asked for as well. */
export function chooseHistory(options: SimulateOptions, given: ReadonlySet<string>): HistoryChoice {
  const { history: days, perDay, json } = options;
  // Always the same one: the same command then goes on where it left off.
  const { seed = 1 } = options;
  if (days === undefined) throw new WrongUsage('--per-day is for a history: write --history 30d with it');
  const foreign = [...given].find((name) => !OF_HISTORY.has(name));
  if (foreign === undefined) return { days, perDay, seed, json };
  throw new WrongUsage(
    `--${dashed(foreign)} is for live traffic: with --history there are --per-day, --seed and --json`,
  );
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
