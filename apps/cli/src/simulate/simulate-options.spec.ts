import { SID_IN_WORDS } from '@sidetrack/domain';
import { describe, expect, test } from 'vitest';
import { readOptions, WrongOption, type GivenOptions } from '../frame/option.js';
import { SIMULATE } from './simulate.verb.js';

const read = (given: GivenOptions) => readOptions(SIMULATE.options, given, new Date());

const accepted = async (given: GivenOptions): Promise<object> => {
  const options = await read(given);
  if (options instanceof WrongOption) throw new Error(options.words);
  return options;
};
const refusalOf = async (given: GivenOptions): Promise<string> => {
  const options = await read(given);
  return options instanceof WrongOption ? options.words : 'accepted';
};

describe('the options of simulate', () => {
  test('nothing given means a hundred messages and twenty calls, undisturbed', async () => {
    expect(await accepted({})).toEqual({
      messages: 100,
      calls: 20,
      shuffle: false,
      duplicates: 0,
      drop: 0,
      concurrency: 16,
      perDay: 2_000,
      json: false,
    });
  });

  test('a share is a percentage or a fraction', async () => {
    expect(await accepted({ duplicates: '5%', drop: '0.01' })).toMatchObject({ duplicates: 0.05, drop: 0.01 });
    expect(await accepted({ duplicates: '100%', drop: '.5' })).toMatchObject({ duplicates: 1, drop: 0.5 });
    expect(await accepted({ duplicates: '0', drop: '1' })).toMatchObject({ duplicates: 0, drop: 1 });
  });

  test('a shuffle is full or bounded', async () => {
    expect(await accepted({ shuffle: true })).toMatchObject({ shuffle: true });
    expect(await accepted({ shuffle: '50' })).toMatchObject({ shuffle: 50 });
  });

  test('a start time is read with its zone', async () => {
    expect(await accepted({ startAt: '2026-03-01T09:00:00+01:00' })).toMatchObject({
      startAt: new Date('2026-03-01T08:00:00Z'),
    });
  });

  test.each<[GivenOptions, string]>([
    [{ messages: 'many' }, '--messages "many" is not a whole number from 0 to 1000000'],
    [{ messages: '-1' }, '--messages "-1" is not a whole number from 0 to 1000000'],
    [{ calls: '1000001' }, '--calls "1000001" is not a whole number from 0 to 1000000'],
    [{ rate: '0' }, '--rate "0" is not a number of callbacks a second above 0 and up to 1000000'],
    [{ concurrency: '0' }, '--concurrency "0" is not a whole number from 1 to 1024'],
    [{ seed: '4294967296' }, '--seed "4294967296" is not a whole number from 0 to 4294967295'],
    [
      { url: 'localhost:3000' },
      '--url "localhost:3000" is not a base URL such as http://127.0.0.1:3000, without query or fragment',
    ],
    [
      { url: 'http://h/?a=1' },
      '--url "http://h/?a=1" is not a base URL such as http://127.0.0.1:3000, without query or fragment',
    ],
    [{ publicUrl: 'x' }, '--public-url "x" is not a base URL such as http://127.0.0.1:3000, without query or fragment'],
    [{ startAt: '2026-03-01' }, '--start-at "2026-03-01" is not a time such as 2026-03-01T08:00:00Z'],
    [
      { startAt: '2026-13-01T08:00:00Z' },
      '--start-at "2026-13-01T08:00:00Z" is not a time such as 2026-03-01T08:00:00Z',
    ],
    [{ account: 'a b' }, `--account "a b" is not an account SID: ${SID_IN_WORDS}`],
  ])('%o is refused in one line', async (given, refusal) => {
    expect(await refusalOf(given)).toBe(refusal);
  });

  test.each(['5', '101%', '1.1', '-1%', 'five', ''])('%s is no share', async (duplicates) => {
    expect(await refusalOf({ duplicates })).toContain(`--duplicates ${JSON.stringify(duplicates)} is not a share`);
  });
});
