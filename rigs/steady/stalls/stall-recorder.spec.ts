import { describe, expect, it } from 'vitest';
import type { NoAnswers } from '../../load/ledger.js';
import type { WatchedMoment } from '../watch/watched-moment.js';
import { StallRecorder } from './stall-recorder.js';

describe('the recorder of stalls', () => {
  /** Four looks a second for this many seconds. The ledger's figures change at the given looks. */
  function record(
    seconds: number,
    changes: Readonly<Record<number, Partial<{ refused: number; gap: NoAnswers; slowest: number }>>>,
  ) {
    let slowestLately = 0;
    const ledger = { noAnswers: [] as NoAnswers[], refused: 0, takeSlowestLately: () => slowestLately };
    const recorder = new StallRecorder(ledger);
    for (let at = 250; at <= seconds * 1_000; at += 250) {
      const { refused = 0, gap, slowest = 20 } = changes[at] ?? {};
      slowestLately = slowest;
      ledger.refused += refused;
      if (gap !== undefined) ledger.noAnswers.push(gap);
      recorder.addWatched({ at } as WatchedMoment);
      recorder.addOwn({ at, loopLateMs: 0, accepted: 0, refused: ledger.refused });
    }
    recorder.end();
    return recorder.stalls;
  }

  it('keeps nothing of a run without a stall', () => {
    expect(record(600, {})).toEqual([]);
  });

  it('keeps ten seconds before a stall and five after it', () => {
    const [stall, ...others] = record(600, { 300_000: { gap: { untilMs: 300_000, forMs: 3_000 } } });
    expect(others).toEqual([]);
    expect(stall).toMatchObject({ fromMs: 297_000, toMs: 300_000, refused: 0, silentMs: 3_000 });
    expect([stall?.watched[0]?.at, stall?.watched.at(-1)?.at]).toEqual([287_000, 305_000]);
    expect([stall?.own[0]?.at, stall?.own.at(-1)?.at]).toEqual([287_000, 305_000]);
  });

  it('takes refusals for a stall, and joins them with the silence that they come after', () => {
    const stalls = record(60, {
      30_000: { gap: { untilMs: 29_900, forMs: 3_000 } },
      31_000: { refused: 80 },
      31_250: { refused: 6 },
      50_000: { refused: 1 },
    });
    expect(stalls.map(({ fromMs, toMs, refused }) => ({ fromMs, toMs, refused }))).toEqual([
      { fromMs: 26_900, toMs: 31_250, refused: 86 },
      { fromMs: 49_750, toMs: 50_000, refused: 1 },
    ]);
  });

  it('takes an answer that took seconds for a stall of as long, though others were answered meanwhile', () => {
    const [stall] = record(60, { 30_000: { slowest: 2_010 } });
    expect(stall).toMatchObject({ fromMs: 27_990, toMs: 30_000, refused: 0, silentMs: 2_010 });
  });

  it('cuts what does not end into pieces, so that what is kept is bounded', () => {
    const always = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [(index + 1) * 250, { refused: 2 }]));
    const stalls = record(100, always);
    expect(stalls.length).toBeGreaterThan(2);
    expect(stalls.reduce((sum, { refused }) => sum + refused, 0)).toBe(800);
    expect(Math.max(...stalls.map(({ watched }) => watched.length))).toBeLessThan(200);
  });
});
