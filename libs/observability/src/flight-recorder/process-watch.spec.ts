import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProcessWatch, type ProcessFigures } from './process-watch.js';

describe('the watch of a process', () => {
  let watch: ProcessWatch;
  beforeEach(() => {
    watch = new ProcessWatch();
  });
  afterEach(() => watch.stop());

  const takenUntil = (isSo: (figures: ProcessFigures) => boolean): Promise<ProcessFigures> =>
    vi.waitFor(
      () => {
        const figures = watch.takeFigures();
        expect(isSo(figures)).toBe(true);
        return figures;
      },
      { timeout: 10_000, interval: 60 },
    );

  it('sees that the event loop was late because it computed', () => {
    const block = Buffer.alloc(1024 * 1024);
    watch.takeFigures();
    const before = process.cpuUsage();
    // Asking for the time is mostly the system's work, so something else is computed between two questions.
    while (process.cpuUsage(before).user < 200_000) createHash('sha256').update(block).digest();
    const { loopLateMs, computedMs } = watch.takeFigures();
    expect(loopLateMs).toBeGreaterThan(100);
    expect(computedMs).toBeGreaterThan(190);
  });

  it('sees collections, and forgets them once they are told', async () => {
    const kept: unknown[] = [];
    for (let round = 0; round < 5; round += 1) kept.push(Array.from({ length: 200_000 }, (_, index) => ({ index })));
    const figures = await takenUntil(({ gcMs }) => gcMs > 0);
    expect(figures.gcLongestMs).toBeLessThanOrEqual(figures.gcMs);
    expect(figures.gcLongestMs).toBeGreaterThan(0);
    expect(kept).toHaveLength(5);
    const before = figures.gcMs;
    const after = await takenUntil(({ gcMs }) => gcMs < before);
    expect(after.residentMiB).toBeGreaterThan(after.heapMiB / 2);
  });
});
