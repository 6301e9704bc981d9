import { describe, expect, it } from 'vitest';
import { runInSlices, runWithin, type Steps } from './steps.js';

/** Work without an end of its own, of which each step takes a millisecond of a clock that nothing else moves. */
function endless() {
  const clock = { ms: 0 };
  function* steps(): Steps<number> {
    let done = 0;
    for (;;) {
      clock.ms += 1;
      done += 1;
      if (yield) return done;
    }
  }
  return { steps: steps(), now: () => clock.ms };
}

describe('work in steps', () => {
  it('that would never end is over when its time is, with what it has until there', () => {
    const { steps, now } = endless();
    expect(runWithin(steps, 100, now)).toBe(100);
  });

  it('in slices is over after as much computing, and lets others go on in between', async () => {
    const { steps, now } = endless();
    let turns = 0;
    let next: NodeJS.Immediate;
    const others = (): void => {
      turns += 1;
      next = setImmediate(others);
    };
    others();
    expect(await runInSlices(steps, 100, now)).toBe(100);
    clearImmediate(next!);
    expect(turns).toBeGreaterThan(5);
  });
});
