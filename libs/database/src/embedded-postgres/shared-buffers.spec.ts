import { totalmem } from 'node:os';
import { expect, it } from 'vitest';
import { sharedBuffers } from './shared-buffers.js';

const GIB = 1_024 ** 3;

it.each([
  [0.25, '128MB'],
  [1, '256MB'],
  [6, '1536MB'],
  [256, '4096MB'],
])('of %d GiB the server holds a quarter, within bounds: %s', (memoryGib, expected) => {
  expect(sharedBuffers(memoryGib * GIB)).toBe(expected);
});

it('never takes more than a quarter of this machine', () => {
  const megabytes = Number.parseInt(sharedBuffers(), 10);
  expect(megabytes).toBeLessThanOrEqual(Math.max(128, totalmem() / 4 / 1_024 ** 2));
});
