import { expect, it } from 'vitest';
import { formatInstant } from './instant.js';

it.each([
  ['2026-01-31T08:00:01.999Z', '2026-01-31 08:00:01 UTC'],
  ['2026-01-31T23:59:59+01:00', '2026-01-31 22:59:59 UTC'],
  ['+012026-01-31T08:00:01.000Z', '+012026-01-31 08:00:01 UTC'],
])('%s is written %s', (moment, words) => {
  expect(formatInstant(new Date(moment))).toBe(words);
});
