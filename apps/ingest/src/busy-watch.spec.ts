import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BusyWatch, LOOK_EVERY_MS, type LookAtLoop } from './busy-watch.js';

describe('the watch over how busy this process is', () => {
  let loop: { active: number; idle: number };
  let watch: BusyWatch;

  const look: LookAtLoop = (now, last) => {
    if (now === undefined || last === undefined) return { ...loop, utilization: 0 };
    const [active, idle] = [now.active - last.active, now.idle - last.idle];
    return { active, idle, utilization: active / (active + idle) };
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    loop = { active: 0, idle: 0 };
    watch = new BusyWatch(look);
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
  });

  /** Lets time pass in which the loop works for this share of it, looked at as often as it is. */
  const pass = (ms: number, share: number): void => {
    for (let passed = 0; passed < ms; passed += LOOK_EVERY_MS) {
      loop.active += LOOK_EVERY_MS * share;
      loop.idle += LOOK_EVERY_MS * (1 - share);
      vi.advanceTimersByTime(LOOK_EVERY_MS);
    }
  };

  it('finds it idle at the start, and after one moment of work', () => {
    expect(watch.isBusy).toBe(false);
    pass(LOOK_EVERY_MS, 1);
    expect(watch.isBusy).toBe(false);
  });

  it('finds it busy once it has worked without rest for three seconds or so, and not for as long as a third is left', () => {
    pass(60_000, 0.6);
    expect(watch.isBusy).toBe(false);
    pass(4_000, 1);
    expect(watch.isBusy).toBe(true);
  });

  it('finds it busy after one request that took all of seconds, whose end is the first look', () => {
    loop.active += 4_000;
    vi.advanceTimersByTime(LOOK_EVERY_MS);
    expect(watch.isBusy).toBe(true);
    // A moment of rest before the next of them is none.
    pass(LOOK_EVERY_MS, 0);
    expect(watch.isBusy).toBe(true);
  });

  it('finds it idle again a few seconds after the work has ended', () => {
    pass(60_000, 1);
    pass(2_000, 0);
    expect(watch.isBusy).toBe(false);
  });

  it('looks no more once it is stopped', () => {
    watch.stop();
    pass(60_000, 1);
    expect(watch.isBusy).toBe(false);
  });

  it('reads the event loop of this process by itself', () => {
    const own = new BusyWatch();
    vi.advanceTimersByTime(LOOK_EVERY_MS * 4);
    expect(own.isBusy).toBe(false);
    own.stop();
  });
});
