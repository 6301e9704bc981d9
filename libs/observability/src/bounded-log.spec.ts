import { beforeEach, describe, expect, it } from 'vitest';
import { aLogClock, type TurnedClock } from '../spec-support/a-log-clock.js';
import { BoundedLog } from './bounded-log.js';

describe('a log of what anybody can bring about', () => {
  let clock: TurnedClock;
  let said: object[];
  let log: BoundedLog;

  beforeEach(() => {
    clock = aLogClock();
    said = [];
    log = new BoundedLog({ burst: 3, everyMs: 1_000 }, clock);
  });

  const say = (kind: string, times: number): void => {
    for (let each = 1; each <= times; each += 1) log.say(kind, (more) => said.push({ kind, each, ...more }));
  };

  it('says everything as long as it is little', () => {
    for (let each = 0; each < 10; each += 1) {
      say('refused', 1);
      clock.turn(1_000);
    }
    expect(said).toHaveLength(10);
  });

  it('says a burst, then one line after each interval, with how many were left out', () => {
    say('refused', 1_000);
    expect(said).toEqual([1, 2, 3].map((each) => ({ kind: 'refused', each })));
    clock.turn(1_000);
    say('refused', 5);
    clock.turn(1_000);
    expect(said.slice(3)).toEqual([
      { kind: 'refused', each: 1_000, leftOut: 996 },
      { kind: 'refused', each: 5, leftOut: 4 },
    ]);
  });

  it('says at the end of the interval how many were left out, also when no further one comes, and then is silent', () => {
    say('refused', 13);
    clock.turn(999);
    expect(said).toHaveLength(3);
    clock.turn(1);
    expect(said.slice(3)).toEqual([{ kind: 'refused', each: 13, leftOut: 9 }]);
    clock.turn(60_000);
    expect(said).toHaveLength(4);
    expect(clock.waiting).toBe(0);
  });

  it('leaves none uncounted: what was said and what was left out are all that came', () => {
    for (let each = 0; each < 200; each += 1) {
      say('refused', each % 7);
      clock.turn((each * 37) % 400);
    }
    clock.turn(10_000);
    const came = Array.from({ length: 200 }, (_, each) => each % 7).reduce((sum, each) => sum + each, 0);
    const counted = said.reduce<number>((sum, line) => sum + 1 + ((line as { leftOut?: number }).leftOut ?? 0), 0);
    expect(counted).toBe(came);
  });

  it('keeps room for each kind: a flood of one hides nothing of another', () => {
    say('refused', 1_000);
    say('not stored', 1);
    expect(said.at(-1)).toEqual({ kind: 'not stored', each: 1 });
  });
});
