import { beforeEach, describe, expect, it } from 'vitest';
import { Guesses } from './guesses.js';

const MINUTE_MS = 60_000;

describe('guessing tokens', () => {
  let now: number;
  let guesses: Guesses;
  let drawn = 0;

  beforeEach(() => {
    now = 0;
    guesses = new Guesses(() => now);
  });

  /** Another token each time. */
  const guess = (address = '203.0.113.7'): number => guesses.wrong(address, `made-up-token-${(drawn += 1)}`);
  const wrong = (times: number, address = '203.0.113.7'): number[] =>
    Array.from({ length: times }, () => guess(address));

  it('is free five times, then costs twice as much with each guess, up to a quarter of an hour', () => {
    expect(wrong(5)).toEqual([0, 0, 0, 0, 0]);
    const waits = Array.from({ length: 14 }, () => {
      const wait = guess();
      now += wait;
      return wait / 1_000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  it('does not cost more for those who ask again before their time, nor less', () => {
    wrong(6);
    now = 400;
    expect(wrong(1_000).every((wait) => wait === 600)).toBe(true);
    now = 1_000;
    expect(guess()).toBe(2_000);
  });

  it('is not what somebody does who sends the same wrong token again and again, also while a guess would have to wait', () => {
    const revoked = 'made-up-and-revoked-since';
    const again = (): number => guesses.wrong('203.0.113.7', revoked);
    expect(Array.from({ length: 50 }, again)).toEqual(Array<number>(50).fill(0));

    expect(wrong(4)).toEqual([0, 0, 0, 0]);
    expect(again()).toBe(1_000);
    expect(guess()).toBe(1_000);
    expect(again()).toBe(0);
  });

  it('costs others nothing, and is forgotten after an hour without', () => {
    wrong(20);
    expect(guess('203.0.113.8')).toBe(0);
    now = 61 * MINUTE_MS;
    expect(guess()).toBe(0);
  });

  it('fills no memory, from however many addresses it comes; who goes on is not forgotten for it', () => {
    wrong(6);
    for (let each = 0; each < 30_000; each += 1) {
      guess(`2001:db8:${each.toString(16)}::/64`);
      if (each % 5_000 === 0) wrong(1);
    }
    expect(guesses.size).toBe(10_000);
    expect(guess()).toBe(1_000);
  });
});
