import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { laneOf } from './lane-of.js';

const LANES = 2;

describe('the lane of a SID', () => {
  it.each([
    ['a UUID', randomUUID],
    ['letters of its kind and hexadecimal digits', () => `SM${randomBytes(16).toString('hex')}`],
  ])('is each as often as the other when SIDs are %s', (_words, newSid) => {
    const lanes = Array.from({ length: 10_000 }, () => laneOf(newSid(), LANES));
    const inTheFirst = lanes.filter((lane) => lane === 0).length;
    // Ten standard deviations of a fair coin.
    expect(Math.abs(inTheFirst - lanes.length / 2)).toBeLessThan(500);
  });

  it.each(['', 'S', 'SM'])('is there for one as short as "%s"', (sid) => {
    expect(laneOf(sid, LANES)).toBe(0);
  });
});
