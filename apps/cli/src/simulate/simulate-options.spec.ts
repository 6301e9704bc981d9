import { SID_IN_WORDS } from '@sidetrack/domain';
import { describe, expect, test } from 'vitest';
import { readOptions, type GivenOptions } from './simulate-options.js';

const accepted = (given: GivenOptions): object => {
  const reading = readOptions(given);
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.options;
};
const refusalOf = (given: GivenOptions): string => {
  const reading = readOptions(given);
  return reading.ok ? 'accepted' : reading.refusal;
};

describe('the options of simulate', () => {
  test('nothing given means a hundred messages and twenty calls, undisturbed', () => {
    expect(accepted({})).toEqual({
      messages: 100,
      calls: 20,
      shuffle: false,
      duplicates: 0,
      drop: 0,
      concurrency: 16,
      json: false,
    });
  });

  test('a share is a percentage or a fraction', () => {
    expect(accepted({ duplicates: '5%', drop: '0.01' })).toMatchObject({ duplicates: 0.05, drop: 0.01 });
    expect(accepted({ duplicates: '100%', drop: '.5' })).toMatchObject({ duplicates: 1, drop: 0.5 });
    expect(accepted({ duplicates: '0', drop: '1' })).toMatchObject({ duplicates: 0, drop: 1 });
  });

  test('a shuffle is full or bounded', () => {
    expect(accepted({ shuffle: true })).toMatchObject({ shuffle: true });
    expect(accepted({ shuffle: '50' })).toMatchObject({ shuffle: 50 });
  });

  test('a start time is read with its zone', () => {
    expect(accepted({ startAt: '2026-03-01T09:00:00+01:00' })).toMatchObject({
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
    [{ signingKey: '' }, '--signing-key is empty: anyone could sign with it'],
    [{ messages: '0', calls: '0' }, '--messages 0 with --calls 0 leaves nothing to send: raise one of them'],
  ])('%o is refused in one line', (given, refusal) => {
    expect(refusalOf(given)).toBe(refusal);
  });

  test.each(['5', '101%', '1.1', '-1%', 'five', ''])('%s is no share', (duplicates) => {
    expect(refusalOf({ duplicates })).toContain(`--duplicates ${JSON.stringify(duplicates)} is not a share`);
  });
});
