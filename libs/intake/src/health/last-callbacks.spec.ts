import { beforeEach, describe, expect, it } from 'vitest';
import { LastCallbacks } from './last-callbacks.js';

const AT = new Date('2026-03-01T12:00:00Z');
const LATER = new Date('2026-03-01T12:00:09Z');

describe('whether the last callbacks could be kept', () => {
  let last: LastCallbacks;

  beforeEach(() => {
    last = new LastCallbacks();
  });

  const keep = (times: number): void => {
    for (let each = 0; each < times; each += 1) last.keep();
  };
  const refuse = (times: number, now = AT): void => {
    for (let each = 0; each < times; each += 1) last.refuse('The disk is full.', now);
  };
  const endTurns = (times: number): void => {
    for (let each = 0; each < times; each += 1) last.endTurn();
  };
  const isKept = (): boolean => last.notKept === null;

  it('is so at the start, and while all are kept', () => {
    expect(isKept()).toBe(true);
    keep(1_000);
    endTurns(3);
    expect(isKept()).toBe(true);
  });

  it('is not so from the first that is refused, where no other came lately', () => {
    keep(100);
    endTurns(2);
    refuse(1);
    expect(last.notKept).toEqual({ since: AT, callbacks: 1, reason: 'The disk is full.' });
  });

  it('is not so within a second under load, and counts all that are refused since', () => {
    for (let turn = 0; turn < 4; turn += 1) {
      keep(150);
      last.endTurn();
    }
    keep(75);
    refuse(75);
    expect(isKept()).toBe(true);
    last.endTurn();
    refuse(75);
    expect(isKept()).toBe(false);
    last.endTurn();
    refuse(150, LATER);
    expect(last.notKept).toMatchObject({ since: AT, callbacks: 300 });
  });

  it('is so again within a second after they are kept again', () => {
    refuse(300);
    last.endTurn();
    keep(150);
    endTurns(1);
    expect(isKept()).toBe(false);
    keep(150);
    endTurns(1);
    expect(isKept()).toBe(true);
  });

  it('does not flap while some slip through', () => {
    const seen = new Set<boolean>();
    refuse(10);
    for (let turn = 0; turn < 100; turn += 1) {
      keep(turn % 3);
      refuse(5 + (turn % 7));
      last.reassure();
      refuse(1);
      last.endTurn();
      seen.add(isKept());
    }
    expect([...seen]).toEqual([false]);
  });

  it('stays so while one in many is refused, such as one that is too large for the room that is left', () => {
    for (let turn = 0; turn < 100; turn += 1) {
      keep(20);
      refuse(1);
      last.endTurn();
      expect(isKept()).toBe(true);
    }
  });

  it('stays not so for as long as nobody sends anything and nothing else shows that one would be kept', () => {
    refuse(1);
    endTurns(1_000);
    expect(isKept()).toBe(false);
    last.reassure();
    endTurns(1);
    expect(isKept()).toBe(true);
  });

  it('takes no comfort from what was seen before the last refusal', () => {
    last.reassure();
    refuse(1);
    endTurns(5);
    expect(isKept()).toBe(false);
  });
});
