import { describe, expect, it } from 'vitest';
import { TurnBudget } from './turn-budget.js';

/** A turn whose time and end each test decides. */
function given() {
  /** Of the time that passes it computes all, unless a test says that others had the machine. */
  const clock = { now: 0, heldUp: 0 };
  const ends: (() => void)[] = [];
  const budget = new TurnBudget(
    () => clock.now,
    () => clock.now - clock.heldUp,
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
    expect(shares).toEqual([10, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1]);
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
    expect(takenInNextPeriod(turn)).toHaveLength(5);
  });

  it('works off what has piled up only when it refused nobody for a second', () => {
    const turn = given();
    for (let period = 0; period < 2; period += 1) takenInNextPeriod(turn);
    turn.endTurn();
    turn.clock.now += 900;
    expect(takenInNextPeriod(turn)).toHaveLength(5);
    turn.endTurn();
    turn.clock.now += 1_001;
    expect(takenInNextPeriod(turn)).toHaveLength(10);
  });

  it('takes everyone after it was held up by others, however late it is, as long as it has not computed for long', () => {
    const { clock, ask } = given();
    ask(1);
    clock.now += 5_000;
    clock.heldUp += 4_950;
    expect(ask(1_000)).not.toContain(false);
    clock.now += 49;
    expect(ask(1)).toEqual([true]);
    clock.now += 60;
    expect(ask(1)).toEqual([true]);
    clock.now += 60;
    expect(ask(1)).toEqual([false]);
  });

  it.each([
    ['a fast machine', 0.1],
    ['one that is half as fast', 0.2],
    ['one that is ten times slower', 1],
    ['one that is a hundred times slower', 10],
  ])('takes its share of the time on %s, whatever number of requests that is', (_, costMs) => {
    const turn = given();
    for (let period = 0; period < 15; period += 1) takenInNextPeriod(turn);
    const beganAt = turn.clock.now;
    let taken = 0;
    while (turn.clock.now - beganAt < 1_000) {
      const [isTaken] = turn.ask(1);
      if (isTaken) taken += 1;
      turn.clock.now += isTaken ? costMs : costMs / 3;
    }
    // A tenth of the time, and for each of its tenths the request that goes beyond it.
    expect(taken * costMs).toBeGreaterThanOrEqual(90);
    expect(taken * costMs).toBeLessThanOrEqual(100 + 10 * costMs);
  });

  it('leaves nothing of what it used up to the next one', () => {
    const { clock, ask, endTurn } = given();
    ask(1);
    clock.now += 100;
    ask(1);
    clock.now += 60;
    expect(ask(1)).toEqual([false]);
    endTurn();
    expect(ask(200)).not.toContain(false);
  });
});
