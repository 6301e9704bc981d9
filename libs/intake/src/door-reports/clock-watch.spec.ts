import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { ClockWatch, compareClocks, explainClock, isApart } from './clock-watch.js';

describe('the clocks of a door and of its database', () => {
  it('are compared in the middle of the round trip, and half of that is not known', () => {
    // Sent at 10,000 and answered at 10,100: the database's clock was read at about 10,050.
    expect(compareClocks(10_100, 100, 9_050)).toEqual({ aheadMs: 1_000, uncertaintyMs: 50 });
    expect(compareClocks(10_100, 100, 10_950)).toEqual({ aheadMs: -900, uncertaintyMs: 50 });
  });

  it('are apart when no way of dividing the round trip would bring them together', () => {
    expect(isApart({ aheadMs: 551, uncertaintyMs: 50 })).toBe(true);
    expect(isApart({ aheadMs: 549, uncertaintyMs: 50 })).toBe(false);
    expect(isApart({ aheadMs: -551, uncertaintyMs: 50 })).toBe(true);
    expect(isApart({ aheadMs: 1_900, uncertaintyMs: 1_500 })).toBe(false);
  });

  it('that are apart are told of with what to do, once in the log, and no more as trouble when they agree again', () => {
    const lines: string[] = [];
    const watch = new ClockWatch(pino({}, { write: (line) => void lines.push(line) }));
    expect([watch.reading, watch.troubles]).toEqual([null, []]);
    for (let each = 0; each < 100; each += 1) watch.note({ aheadMs: -1_234, uncertaintyMs: 3 });
    expect(lines).toHaveLength(1);
    expect(watch.troubles).toEqual([
      { code: 'clock-apart', isRed: false, message: explainClock({ aheadMs: -1_234, uncertaintyMs: 3 }) },
    ]);
    expect(watch.troubles[0]!.message).toMatch(/1\.2 s behind the database’s \(± 3 ms\).*NTP/);
    // This one took too long to say anything.
    watch.note({ aheadMs: 0, uncertaintyMs: 900 });
    expect(watch.reading?.aheadMs).toBe(-1_234);
    watch.note({ aheadMs: 2, uncertaintyMs: 3 });
    expect(watch.troubles).toEqual([]);
  });
});
