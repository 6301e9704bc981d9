import { WrongUsage } from '../../frame/wrong-usage.js';
import type { SimulateOptions } from '../simulate.verb.js';

export interface HistoryChoice {
  readonly days: number;
  readonly perDay: number;
  readonly seed: number;
  readonly json: boolean;
}

/** The options of a history. All other options are for live traffic only. */
const OF_HISTORY: ReadonlySet<string> = new Set(['history', 'perDay', 'seed', 'json']);

/** Reads which history to write. Throws wrong usage when options of live traffic are given as well. */
export function chooseHistory(options: SimulateOptions, given: ReadonlySet<string>): HistoryChoice {
  const { history: days, perDay, json } = options;
  // The default seed never changes, so the same command continues where it stopped.
  const { seed = 1 } = options;
  if (days === undefined) throw new WrongUsage('--per-day is for a history: write --history 30d with it');
  const foreign = [...given].find((name) => !OF_HISTORY.has(name));
  if (foreign === undefined) return { days, perDay, seed, json };
  throw new WrongUsage(
    `--${dashed(foreign)} is for live traffic: with --history there are --per-day, --seed and --json`,
  );
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
