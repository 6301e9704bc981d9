import type { Parameters } from '@sidetrack/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSameParameters, fingerprintOf } from './fingerprint.js';

const params: fc.Arbitrary<Parameters> = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))
  .map((given) => JSON.parse(JSON.stringify(given)));
const RUNS = { numRuns: 300 };

function reversed<T>(value: T): T {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return JSON.parse(
    `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(reversed(each))}`).join()}}`,
  );
}

describe('the fingerprint', () => {
  it('has 16 bytes, the same for any order of the parameters', () => {
    fc.assert(
      fc.property(params, (given) => {
        expect(fingerprintOf(given)).toHaveLength(16);
        expect(fingerprintOf(reversed(given))).toEqual(fingerprintOf(given));
      }),
      RUNS,
    );
  });

  it('differs as soon as anything else differs', () => {
    fc.assert(
      fc.property(params, params, (one, other) => {
        const isSame = JSON.stringify(sortedEntries(one)) === JSON.stringify(sortedEntries(other));
        expect(fingerprintOf(one).equals(fingerprintOf(other))).toBe(isSame);
        expect(areSameParameters(one, other)).toBe(isSame);
      }),
      RUNS,
    );
  });

  it.each<[Parameters, Parameters]>([
    [{ ab: 'c' }, { a: 'bc' }],
    [{ a: 'b', c: 'd' }, { a: 'b,c:d' }],
    [{ a: ['b', 'c'] }, { a: ['c', 'b'] }],
    [{ a: ['b'] }, { a: 'b' }],
    [{ a: 1 }, { a: '1' }],
    [{ a: null }, { a: '' }],
    [{ a: null }, {}],
    [{ a: { 0: 'b' } }, { a: ['b'] }],
    [{ a: '' }, { '': 'a' }],
  ])('tells %j from %j', (one, other) => {
    expect(fingerprintOf(one)).not.toEqual(fingerprintOf(other));
  });

  it('reads a parameter called __proto__ like any other', () => {
    const nested: Parameters = JSON.parse('{"a":{"__proto__":"x"}}');
    expect(fingerprintOf(nested)).not.toEqual(fingerprintOf({ a: {} }));
  });

  it('never changes: the events of yesterday are compared with it', () => {
    const fingerprint = fingerprintOf({ MessageSid: 'x', MessageStatus: 'sent', Media: ['b', 'a'], NumMedia: 0 });
    expect(fingerprint.toString('hex')).toBe('0d1ca30266192a87509d018c52dfd6fc');
  });
});

function sortedEntries(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', value.map(sortedEntries)];
  if (typeof value !== 'object' || value === null) return ['value', value];
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return ['object', entries.map(([name, each]) => [name, sortedEntries(each)])];
}
