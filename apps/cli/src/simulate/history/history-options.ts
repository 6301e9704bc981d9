import { parseDuration } from '@sidetrack/domain';
import { z } from 'zod';
import { option, wholeNumber, type GivenOptions } from '../simulate-options.js';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;

export interface HistoryChoice {
  readonly days: number;
  readonly perDay: number;
  readonly seed: number;
  readonly json: boolean;
}

const OPTIONS = z.object({
  history: option('history', `a number of days from 1d to ${MOST_DAYS}d, such as 30d`, readDays),
  perDay: option('per-day', 'a whole number from 1 to 100000', wholeNumber(1, 100_000)).default(2_000),
  // Always the same one: the same command then goes on where it left off.
  seed: option('seed', 'a whole number from 0 to 4294967295', wholeNumber(0, 0xffff_ffff)).default(1),
  json: z.boolean().default(false),
});

/** What is asked of live traffic alone. */
const KNOWN = new Set(Object.keys(OPTIONS.shape));

/** Reads what stands on the command line of `simulate --history`, or says in one line what is wrong with it. */
export function readHistoryOptions(given: GivenOptions): HistoryChoice | string {
  if (given['history'] === undefined) return '--per-day is for a history: write --history 30d with it';
  const foreign = Object.keys(given).find((name) => !KNOWN.has(name));
  if (foreign !== undefined) {
    return `--${dashed(foreign)} is for live traffic: with --history there are --per-day, --seed and --json`;
  }
  const result = OPTIONS.safeParse(given);
  if (!result.success) return result.error.issues[0]?.message ?? 'the options cannot be read';
  const { history: days, ...rest } = result.data;
  return { days, ...rest };
}

function readDays(text: string): number | null {
  const days = (parseDuration(text) ?? 0) / DAY_MS;
  return Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? days : null;
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
