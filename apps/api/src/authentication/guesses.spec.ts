import { beforeEach, describe, expect, it } from 'vitest';
import { Guesses } from './guesses.js';

const MINUTE_MS = 60_000;

describe('guessing tokens', () => {
  let now: number;
  let guesses: Guesses;

  beforeEach(() => {
    now = 0;
    guesses = new Guesses(() => now);
  });

  const wrong = (times: number, address = '203.0.113.7'): number[] =>
    Array.from({ length: times }, () => guesses.wrong(address));

  it('is free five times, then costs twice as much with each guess, up to a quarter of an hour', () => {
    expect(wrong(5)).toEqual([0, 0, 0, 0, 0]);
    const waits = Array.from({ length: 14 }, () => {
      const wait = guesses.wrong('203.0.113.7');
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
    expect(guesses.wrong('203.0.113.7')).toBe(2_000);
  });

  it('costs others nothing, and is forgotten after an hour without', () => {
    wrong(20);
    expect(guesses.wrong('203.0.113.8')).toBe(0);
    now = 61 * MINUTE_MS;
    expect(guesses.wrong('203.0.113.7')).toBe(0);
  });

  it('fills no memory, from however many addresses it comes; who goes on is not forgotten for it', () => {
    wrong(6);
    for (let each = 0; each < 30_000; each += 1) {
      guesses.wrong(`2001:db8:${each.toString(16)}::/64`);
      if (each % 5_000 === 0) wrong(1);
    }
    expect(guesses.size).toBe(10_000);
    expect(guesses.wrong('203.0.113.7')).toBe(1_000);
  });
});
