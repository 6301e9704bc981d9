import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../api/read-feed-stream';
import { changeLog, EMPTY_LOG, MOST_SHOWN, type LiveAction, type LiveLog } from './live-log';

const events = (from: number, to: number): LiveAction => ({
  type: 'take',
  events: Array.from({ length: to - from + 1 }, (_, index) => ({ position: from + index }) as FeedEvent),
});
const after = (...actions: LiveAction[]): LiveLog => actions.reduce(changeLog, EMPTY_LOG);
const positions = (log: LiveLog): number[] => log.shown.map(({ position }) => position);

describe('the rows of the live page', () => {
  it('stand newest first', () => {
    expect(positions(after(events(1, 2), events(3, 4)))).toEqual([4, 3, 2, 1]);
  });

  it('stay as they are while paused; what came is counted, and comes in whole afterwards', () => {
    const paused = after(events(1, 2), { type: 'hold', hold: 'paused' }, events(3, 4), events(5, 5));
    expect([positions(paused), paused.heldCount]).toEqual([[2, 1], 3]);

    const resumed = changeLog(paused, { type: 'let go', hold: 'paused' });
    expect([positions(resumed), resumed.heldCount]).toEqual([[5, 4, 3, 2, 1], 0]);
  });

  it('stay paused when the pointer comes and goes', () => {
    const hovered: LiveAction[] = [
      { type: 'hold', hold: 'reading' },
      events(2, 2),
      { type: 'let go', hold: 'reading' },
    ];
    expect(positions(after(events(1, 1), { type: 'hold', hold: 'paused' }, ...hovered))).toEqual([1]);
    expect(positions(after(events(1, 1), ...hovered))).toEqual([2, 1]);
  });

  it('are bounded, and so are those that wait; the count says how many came', () => {
    const paused = after(events(1, 1), { type: 'hold', hold: 'paused' }, events(2, 1_000), events(1_001, 1_500));
    expect([paused.held.length, paused.heldCount]).toEqual([MOST_SHOWN, 1_499]);

    const shown = positions(changeLog(paused, { type: 'let go', hold: 'paused' }));
    expect([shown.length, shown[0], shown.at(-1)]).toEqual([MOST_SHOWN, 1_500, 1_501 - MOST_SHOWN]);
  });

  it('come in at once when the page was paused before the first', () => {
    expect(positions(after({ type: 'hold', hold: 'reading' }, events(1, 2)))).toEqual([2, 1]);
  });

  it('begin anew with another filter, still paused', () => {
    const log = after(events(1, 3), { type: 'hold', hold: 'paused' }, events(4, 4), { type: 'begin' });
    expect(log).toEqual({ ...EMPTY_LOG, holds: ['paused'] });
  });
});
