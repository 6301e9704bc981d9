import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disturb } from './disturb.js';
import { planTraffic } from './life-cycles.js';
import type { PlannedCallback } from './planned-callback.js';

const aPlanOf = (times: readonly number[]): PlannedCallback[] =>
  times.map((atMs, index) => ({ kind: 'message', sid: `sid-${index}`, params: {}, atMs }));

const aPlan = fc.array(fc.nat(1_000), { maxLength: 60 }).map(aPlanOf);
const aShare = fc.double({ min: 0, max: 1, noNaN: true });
const aReach = fc.oneof(fc.boolean(), fc.integer({ min: 1, max: 20 }));

describe('disturbed traffic', () => {
  test('left alone it is the plan in the order of time', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), (plan, seed) => {
        const { callbacks, dropped, duplicates } = disturb(plan, { seed });
        expect(callbacks).toEqual(plan.toSorted((a, b) => a.atMs - b.atMs));
        expect([dropped, duplicates]).toEqual([[], 0]);
      }),
    );
  });

  test('is the same when seed and options are', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), aShare, aShare, aReach, (plan, seed, drop, duplicates, shuffle) => {
        const options = { seed, drop, duplicates, shuffle };
        expect(disturb(plan, options)).toEqual(disturb(plan, options));
      }),
    );
  });

  test('loses the share it says, and every callback is either sent or dropped', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), aShare, aShare, aReach, (plan, seed, drop, duplicates, shuffle) => {
        const result = disturb(plan, { seed, drop, duplicates, shuffle });
        expect(result.dropped).toHaveLength(Math.round(plan.length * drop));
        const sent = new Set(result.callbacks);
        expect(new Set([...sent, ...result.dropped])).toEqual(new Set(plan));
        expect(result.dropped.some((callback) => sent.has(callback))).toBe(false);
      }),
    );
  });

  test('repeats the share it says, each once and exactly', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), aShare, aReach, (plan, seed, duplicates, shuffle) => {
        const result = disturb(plan, { seed, duplicates, shuffle });
        expect(result.duplicates).toBe(Math.round(plan.length * duplicates));
        expect(result.callbacks).toHaveLength(plan.length + result.duplicates);
        // One place of each callback that is repeated, the other one behind it.
        const again = result.callbacks.filter((callback, place) => result.callbacks.indexOf(callback) !== place);
        expect(again).toHaveLength(result.duplicates);
        expect(new Set(again).size).toBe(result.duplicates);
      }),
    );
  });

  test('a bounded shuffle moves nothing further than it says', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), fc.integer({ min: 1, max: 20 }), (plan, seed, shuffle) => {
        const ordered = disturb(plan, { seed }).callbacks;
        const moved = disturb(plan, { seed, shuffle }).callbacks;
        for (const [place, callback] of moved.entries()) {
          expect(Math.abs(place - ordered.indexOf(callback))).toBeLessThanOrEqual(shuffle);
        }
      }),
    );
  });

  test('a full shuffle mixes everything', () => {
    const ordered = aPlanOf(Array.from({ length: 1_000 }, (_, index) => index));
    const { callbacks } = disturb(ordered, { seed: 1, shuffle: true });
    expect(new Set(callbacks)).toEqual(new Set(ordered));
    const inPlace = callbacks.filter((callback, place) => callback === ordered[place]).length;
    expect(inPlace).toBeLessThan(20);
    const meanMove = callbacks.reduce((sum, { atMs }, place) => sum + Math.abs(atMs - place), 0) / 1_000;
    expect(meanMove).toBeGreaterThan(250);
  });

  test('dropping leaves the plan itself as it was', () => {
    const options = { messages: 50, calls: 10, seed: 4, accountSid: 'account', startAt: new Date(0) };
    const plan = planTraffic(options);
    disturb(plan, { seed: 4, drop: 0.5, shuffle: true });
    expect(plan).toEqual(planTraffic(options));
  });
});
