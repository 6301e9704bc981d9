import { describe, expect, it } from 'vitest';
import { Shares, type GiveBack } from './shares.js';

const take = (shares: Shares, caller: string, times: number): (GiveBack | string)[] =>
  Array.from({ length: times }, () => shares.take(caller));

const refusalsIn = (taken: readonly (GiveBack | string)[]): string[] => taken.filter((one) => typeof one === 'string');

describe('places that callers share', () => {
  it('are at most half one caller’s, so that another gets in', () => {
    const shares = new Shares(4);
    expect(refusalsIn(take(shares, 'audit', 3))).toEqual(['own-taken']);
    expect(refusalsIn(take(shares, 'support', 2))).toEqual([]);
    expect(refusalsIn(take(shares, 'other', 1))).toEqual(['all-taken']);
  });

  it('are free again when they are given back, each once', () => {
    const shares = new Shares(2);
    const [giveBack] = take(shares, 'audit', 1) as [GiveBack];
    take(shares, 'support', 1);
    giveBack();
    giveBack();
    expect(refusalsIn(take(shares, 'other', 2))).toEqual(['own-taken']);
    expect(shares.take('third')).toBe('all-taken');
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [1_000, 500],
  ])('of %i, one caller has %i', (most, ofOne) => {
    expect(new Shares(most).mostOfOne).toBe(ofOne);
  });
});
