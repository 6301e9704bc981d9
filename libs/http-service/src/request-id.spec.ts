import { describe, expect, it } from 'vitest';
import { newRequestId, requestIdOf } from './request-id.js';

const idFor = (given: string | string[] | undefined): string => requestIdOf({ headers: { 'x-request-id': given } });

describe('the id of a request', () => {
  it.each(['a', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'Root=1-67891233-abcdef012345678912345678', 'x'.repeat(128)])(
    'is the one that it came with (%s)',
    (given) => {
      expect(idFor(given)).toBe(given);
    },
  );

  it.each([undefined, '', 'a b', 'a"b', "a'b", 'a%00', 'a\nb', 'a#b', '<a>', 'zażółć', 'x'.repeat(129), ['a', 'b']])(
    'is a new one where that cannot be repeated everywhere (%j)',
    (given) => {
      expect(idFor(given)).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
    },
  );

  it('is made once', () => {
    const ids = Array.from({ length: 1_000 }, newRequestId);

    expect(new Set(ids).size).toBe(1_000);
  });
});
