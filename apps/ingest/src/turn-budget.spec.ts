import { describe, expect, it } from 'vitest';
import { TurnBudget } from './turn-budget.js';

describe('a turn of the event loop', () => {
  let now = 0;
  const ends: (() => void)[] = [];
  const budget = new TurnBudget(
    () => now,
    (end) => ends.push(end),
  );
  const endTurn = (): void => ends.splice(0).forEach((end) => end());

  it('has time for request after request until they have taken a tenth of a second', () => {
    expect(budget.hasTime()).toBe(true);
    now += 99;
    expect(budget.hasTime()).toBe(true);
    now += 1;
    expect(budget.hasTime()).toBe(false);
    now += 1_000;
    expect(budget.hasTime()).toBe(false);
  });

  it('leaves nothing of what it used up to the next one', () => {
    endTurn();
    expect(budget.hasTime()).toBe(true);
    expect(ends).toHaveLength(1);
  });
});
