import { beforeEach, describe, expect, it } from 'vitest';
import { BoundedLog } from './bounded-log.js';

describe('a log of what anybody can bring about', () => {
  let now: number;
  let said: object[];
  let log: BoundedLog;

  beforeEach(() => {
    now = 0;
    said = [];
    log = new BoundedLog({ burst: 3, everyMs: 1_000 }, () => now);
  });

  const say = (kind: string, times: number): void => {
    for (let each = 0; each < times; each += 1) log.say(kind, (more) => said.push({ kind, ...more }));
  };

  it('says everything as long as it is little', () => {
    for (let each = 0; each < 10; each += 1) {
      say('refused', 1);
      now += 1_000;
    }
    expect(said).toHaveLength(10);
  });

  it('says a burst, then one line after each interval, with how many were left out', () => {
    say('refused', 1_000);
    expect(said).toEqual([{ kind: 'refused' }, { kind: 'refused' }, { kind: 'refused' }]);
    now = 1_000;
    say('refused', 5);
    now = 2_000;
    say('refused', 1);
    expect(said.slice(3)).toEqual([
      { kind: 'refused', leftOut: 997 },
      { kind: 'refused', leftOut: 4 },
    ]);
  });

  it('keeps room for each kind: a flood of one hides nothing of another', () => {
    say('refused', 1_000);
    say('not stored', 1);
    expect(said.at(-1)).toEqual({ kind: 'not stored' });
  });
});
