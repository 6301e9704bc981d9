import { describe, expect, it } from 'vitest';
import { TurnBudget } from './turn-budget.js';

/** A turn whose time and end each test decides. */
function given() {
  const clock = { now: 0 };
  const ends: (() => void)[] = [];
  const budget = new TurnBudget(
    () => clock.now,
    (end) => ends.push(end),
  );
  const ask = (times: number): boolean[] => Array.from({ length: times }, () => budget.hasTime());
  return { clock, ask, ends, endTurn: () => ends.splice(0).forEach((end) => end()) };
}

describe('a turn of the event loop', () => {
  /** The moments of a tenth of a second, by hundredths, at which a hundred requests are all taken. */
  const takenInNextPeriod = ({ clock, ask }: ReturnType<typeof given>): number[] => {
    const moments = Array.from({ length: 10 }, (_, index) => index * 10);
    return moments.filter(() => {
      const isTaken = !ask(100).includes(false);
      clock.now += 10;
      return isTaken;
    });
  };

  it('takes everyone for a tenth of a second if the door had kept up until then', () => {
    const turn = given();
    expect(takenInNextPeriod(turn)).toHaveLength(10);
  });

  it('takes fewer in each further tenth, down to one in ten, as long as it does not end', () => {
    const turn = given();
    const shares = Array.from({ length: 15 }, () => takenInNextPeriod(turn).length);
    expect(shares).toEqual([10, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(turn.ends).toHaveLength(1);
  });

  it('takes nobody beyond its share in the turn after one that did not end for long', () => {
    const turn = given();
    for (let period = 0; period < 15; period += 1) takenInNextPeriod(turn);
    turn.endTurn();
    expect(takenInNextPeriod(turn)).toHaveLength(2);
  });

  it('takes more again with every turn that ends', () => {
    const turn = given();
    for (let period = 0; period < 15; period += 1) takenInNextPeriod(turn);
    for (let turns = 0; turns < 8; turns += 1) {
      turn.endTurn();
      turn.ask(1);
    }
    turn.endTurn();
    expect(takenInNextPeriod(turn)).toHaveLength(10);
  });

  it('takes two hundred of each tenth however late it is: who is slow because of others refuses nobody', () => {
    const { clock, ask } = given();
    ask(1);
    clock.now += 399;
    expect(ask(200)).not.toContain(false);
    clock.now += 50;
    expect(ask(1)).toEqual([false]);
  });

  it('leaves nothing of what it used up to the next one', () => {
    const { clock, ask, endTurn } = given();
    ask(200);
    clock.now += 399;
    ask(200);
    clock.now += 60;
    expect(ask(1)).toEqual([false]);
    endTurn();
    expect(ask(200)).not.toContain(false);
  });
});
