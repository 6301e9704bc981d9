import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { walSize } from './wal-size.js';

const GIB = 1_024 ** 3;

it.each([
  [2, '1024MB'],
  [16, '2048MB'],
  [60, '7680MB'],
  [1_000, '8192MB'],
])('with %d GiB of room the WAL takes an eighth, within bounds: %s', (freeGib, expected) => {
  expect(walSize('/', freeGib * GIB)).toBe(expected);
});

it('looks at the disk on which the data lies', () => {
  expect(walSize(tmpdir())).toMatch(/^\d{4}MB$/);
  expect(() => walSize(join(tmpdir(), 'nothing is here'))).toThrow(/ENOENT/);
});
