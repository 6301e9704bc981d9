import { expect, it } from 'vitest';
import { inTurns } from './in-turns.js';

it('measures each once a round, and in every other round the last one first', async () => {
  const measured: string[] = [];
  const rounds = await inTurns(['a', 'b', 'c'], 3, async (name) => `${name}${measured.push(name)}`);
  expect(measured.join('')).toBe('abccbaabc');
  expect(rounds).toEqual([
    ['a1', 'a6', 'a7'],
    ['b2', 'b5', 'b8'],
    ['c3', 'c4', 'c9'],
  ]);
});
