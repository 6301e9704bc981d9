import { expect, it } from 'vitest';
import { totalInWords } from './total-in-words';

it.each([
  [{ rows: 0, isExact: true }, '0'],
  [{ rows: 12_345, isExact: true }, '12,345'],
  [{ rows: 12_437, isExact: false }, 'about 12,400'],
  [{ rows: 9_876_543, isExact: false }, 'about 9,880,000'],
])('a total of %j is said as %s', (total, words) => {
  expect(totalInWords(total)).toBe(words);
});
