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

  describe('after a standstill', () => {
    /** So many seconds of turns that take this share of the time, ten milliseconds at a time. */
    const keepUp = ({ clock, ask, endTurn }: ReturnType<typeof given>, seconds: number, share: number): void => {
      for (let turns = 0; turns < seconds * 100; turns += 1) {
        ask(1);
        clock.now += 10 * share;
        endTurn();
        clock.now += 10 * (1 - share);
      }
    };
    /** For how long everyone is taken in one turn, a millisecond of computing each. */
    const takenForMs = ({ clock, ask }: ReturnType<typeof given>): number => {
      for (let ms = 0; ms < 10_000; ms += 1) {
        if (ask(1).includes(false)) return ms;
        clock.now += 1;
      }
      return Infinity;
    };
    const standStill = ({ clock }: ReturnType<typeof given>, ms: number): void => {
      clock.now += ms;
      clock.heldUp += ms;
    };

    it('works off what three seconds of half the work have piled up, whoever stood still', () => {
      const held = given();
      keepUp(held, 3, 0.5);
      standStill(held, 3_000);
      // Half of three seconds, and half as much again, for a burst costs more; and the tenth that is always there.
      expect(takenForMs(held)).toBeGreaterThan(2_300);

      const waiting = given();
      keepUp(waiting, 3, 0.5);
      waiting.clock.now += 3_000;
      expect(takenForMs(waiting)).toBeGreaterThan(2_300);
    });

    it('works off less where less came, and no more than seconds whatever came', () => {
      const hardlyBusy = given();
      keepUp(hardlyBusy, 3, 0.1);
      standStill(hardlyBusy, 3_000);
      expect(takenForMs(hardlyBusy)).toBeLessThan(650);

      const veryBusy = given();
      keepUp(veryBusy, 3, 0.95);
      standStill(veryBusy, 9_000);
      expect(takenForMs(veryBusy)).toBeLessThan(2_700);
    });

    it('works off in several turns what does not come in one, and only once', () => {
      const turn = given();
      keepUp(turn, 3, 0.5);
      standStill(turn, 3_000);
      for (let turns = 0; turns < 4; turns += 1) {
        turn.ask(1);
        turn.clock.now += 500;
        turn.endTurn();
      }
      expect(takenForMs(turn)).toBeLessThan(450);
    });

    it('meets a flood out of quiet as ever, also one that comes after a trickle', () => {
      const quiet = given();
      keepUp(quiet, 3, 0.5);
      quiet.clock.now += 60_000;
      expect(takenForMs(quiet)).toBeLessThan(160);

      const trickle = given();
      keepUp(trickle, 3, 0.5);
      for (let requests = 0; requests < 20; requests += 1) {
        trickle.clock.now += 900;
        trickle.ask(1);
        trickle.endTurn();
      }
      trickle.clock.now += 6_000;
      expect(takenForMs(trickle)).toBeLessThan(160);
    });

    it('gives nothing to a door that is being flooded already', () => {
      const turn = given();
      for (let period = 0; period < 15; period += 1) takenInNextPeriod(turn);
      standStill(turn, 400);
      expect(takenForMs(turn)).toBeLessThan(60);
    });
  });
});
