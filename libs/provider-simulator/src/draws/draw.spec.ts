import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChance, drawSpan, drawUuid, drawWeighted, drawsFor } from './draw.js';

const first = (seed: number, purpose: string): string => drawUuid(drawsFor(seed, purpose));

describe('draws', () => {
  test('the same seed and purpose draw the same, another purpose something else', () => {
    expect(first(7, 'message')).toBe(first(7, 'message'));
    expect(first(7, 'message')).not.toBe(first(7, 'call'));
    expect(first(7, 'message')).not.toBe(first(8, 'message'));
  });

  test('a SID has the shape of a UUID of version 4', () => {
    const sids = Array.from({ length: 500 }, (_, index) => drawUuid(drawsFor(index)));
    expect(new Set(sids).size).toBe(500);
    for (const sid of sids)
      expect(sid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('a span lies between its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(1_000), fc.nat(100_000_000), (seed, from, more) => {
        const span = drawSpan(drawsFor(seed), [from, from + more]);
        expect(span).toBeGreaterThanOrEqual(from);
        expect(span).toBeLessThanOrEqual(from + more);
      }),
    );
  });

  test('an entry comes as often as its weight says', () => {
    const draws = drawsFor(1);
    const table = [
      { name: 'rare', weight: 1 },
      { name: 'never', weight: 0 },
      { name: 'often', weight: 3 },
    ];
    const names = Array.from({ length: 4_000 }, () => drawWeighted(draws, table).name);
    expect(names.filter((name) => name === 'rare').length / 4_000).toBeCloseTo(0.25, 1);
    expect(names).not.toContain('never');
  });

  test('a chance of nothing never holds and a chance of one always does', () => {
    const draws = drawsFor(1);
    const holds = (share: number): boolean[] => Array.from({ length: 200 }, () => drawChance(draws, share));
    expect(holds(0)).not.toContain(true);
    expect(holds(1)).not.toContain(false);
  });
});
