import { expect, it } from 'vitest';
import { readOptions, WrongOption, type GivenOptions } from '../../frame/option.js';
import { SIMULATE } from '../simulate.verb.js';
import { chooseHistory, type HistoryChoice } from './choose-history.js';

/** The chosen history, or the reason why there is none. */
async function choose(given: GivenOptions): Promise<HistoryChoice | string> {
  const options = await readOptions(SIMULATE.options, given, new Date());
  if (options instanceof WrongOption) return options.words;
  try {
    return chooseHistory(options, new Set(Object.keys(given)));
  } catch (error) {
    return (error as Error).message;
  }
}

it('a history is of so many days, and of the same traffic each time unless it is told otherwise', async () => {
  expect(await choose({ history: '30d' })).toEqual({ days: 30, perDay: 2_000, seed: 1, json: false });
  expect(await choose({ history: '4w', perDay: '50', seed: '7', json: true })).toEqual({
    days: 28,
    perDay: 50,
    seed: 7,
    json: true,
  });
});

it.each([
  [{ history: '30' }, '--history "30" is not a number of days from 1d to 90d, such as 30d'],
  [{ history: '12h' }, '--history "12h" is not a number of days from 1d to 90d, such as 30d'],
  [{ history: '91d' }, '--history "91d" is not a number of days from 1d to 90d, such as 30d'],
  [{ history: '30d', perDay: '0' }, '--per-day "0" is not a whole number from 1 to 100000'],
  [
    { history: '30d', publicUrl: 'https://x' },
    '--public-url is for live traffic: with --history there are --per-day, --seed and --json',
  ],
  [{ perDay: '5' }, '--per-day is for a history: write --history 30d with it'],
])('%o is refused in one line', async (given, refusal) => {
  expect(await choose(given)).toBe(refusal);
});
