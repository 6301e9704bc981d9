import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { aLogClock, type TurnedClock } from '../../../libs/observability/spec-support/a-log-clock.js';
import { watchQuarantine, type WatchQuarantine } from './watch-quarantine.js';

interface Line {
  readonly owner?: string;
  readonly samples?: number;
  readonly leftOut?: number;
}

describe('the watch over the quarantine', () => {
  let clock: TurnedClock;
  let lines: Line[];
  let counted: number;
  let watch: WatchQuarantine;

  beforeEach(() => {
    clock = aLogClock();
    [lines, counted] = [[], 0];
    const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as Line) });
    watch = watchQuarantine({ logger, countEvicted: (samples) => (counted += samples), clock });
  });

  it('says of each account once in a minute that it has no room, and how often', () => {
    for (let each = 0; each < 500; each += 1) {
      watch.onFull('account-a');
      watch.onFull('account-b');
    }
    expect(lines.map(({ owner }) => owner)).toEqual(['account-a', 'account-b']);
    clock.turn(60_000);
    expect(lines.slice(2)).toMatchObject([
      { owner: 'account-a', leftOut: 498 },
      { owner: 'account-b', leftOut: 498 },
    ]);
  });

  it('says no more of a thousand accounts than of a hundred', () => {
    for (let each = 0; each < 1_000; each += 1) watch.onFull(`account-${each}`);
    expect(lines).toHaveLength(101);
  });

  it('says how many samples made room, and leaves none uncounted when no further one does', () => {
    for (let each = 0; each < 10; each += 1) watch.onEvicted(3);
    clock.turn(60_000);
    expect(lines.map(({ samples }) => samples)).toEqual([3, 27]);
    expect(counted).toBe(30);
  });
});
