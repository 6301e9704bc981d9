import { describe, expect, it } from 'vitest';
import type { DoorFigures } from './door-figures.js';
import { whatStoodStill } from './what-stood-still.js';

/** A door at half of its rate, on a machine as it should be. */
const CALM: DoorFigures = {
  loopLateMs: 12,
  computedMs: 240,
  gcLongestMs: 4,
  gcWasFull: false,
  gcMs: 6,
  residentMiB: 210,
  heapMiB: 90,
  taken: 1_500,
  stored: 1_500,
  refused: 0,
  shed: 0,
  waiting: 10,
  waitMs: 4,
  commits: 110,
  commitMs: 14,
  journalWaiting: 0,
  journalWaitMs: 0,
  journalWrites: 0,
  journalWriteMs: 0,
  inJournal: 0,
  isBreakerOpen: false,
};

const during = (...changes: readonly Partial<DoorFigures>[]): { readonly figures: DoorFigures }[] =>
  [CALM, ...changes.map((change) => ({ ...CALM, ...change })), CALM].map((figures) => ({ figures }));

describe('what stood still', () => {
  it.each([
    ['a full collection of three seconds', { loopLateMs: 3_000, gcLongestMs: 2_950, computedMs: 3_100 }],
    ['one whose threads computed beside it', { loopLateMs: 1_200, gcLongestMs: 900, computedMs: 2_000 }],
  ])('is the garbage collector: %s', (_, change) => {
    expect(whatStoodStill(during(change))).toBe('the garbage collector of this process');
  });

  it('is the process that computed when its loop was late for its own work', () => {
    expect(whatStoodStill(during({ loopLateMs: 2_000, computedMs: 1_900 }))).toBe('this process, which computed');
  });

  it('is the process that was not run when it was late and computed nothing, and not the commits that it asks late for', () => {
    const stopped = { loopLateMs: 3_000, computedMs: 40, commitMs: 3_020, shed: 800 };
    expect(whatStoodStill(during(stopped))).toMatch(/^this process, which was not run/);
  });

  it('is the database when commits take seconds while the loop turns', () => {
    const stopped = [
      { commitMs: 500, waitMs: 300 },
      { commitMs: 1_000, journalWrites: 12, journalWriteMs: 30 },
      { commitMs: 2_000, loopLateMs: 140 },
    ];
    expect(whatStoodStill(during(...stopped))).toBe('the database');
  });

  it('is the database also when the burst after it holds the loop up for a moment', () => {
    expect(whatStoodStill(during({ commitMs: 2_000 }, { loopLateMs: 700, computedMs: 650 }))).toBe('the database');
  });

  it('is the disk when the journal stands still with the database', () => {
    const frozen = { commitMs: 2_000, journalWriteMs: 1_700, journalWaiting: 6_000, refused: 12 };
    expect(whatStoodStill(during(frozen))).toBe('the disk: database and journal stood still together');
  });

  it('is the disk of the journal when the database is away and the journal stands still', () => {
    const frozen = { commits: 0, commitMs: 0, isBreakerOpen: true, journalWriteMs: 1_700 };
    expect(whatStoodStill(during(frozen))).toBe('the disk of the journal');
  });

  it('is nothing when all was as fast as ever and requests were shed', () => {
    expect(whatStoodStill(during({ shed: 1_200, taken: 3_000 }))).toBe('nothing: more came than could be taken');
  });
});
