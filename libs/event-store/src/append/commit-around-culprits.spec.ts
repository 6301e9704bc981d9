import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommitAroundCulprits } from './commit-around-culprits.js';

type Remedy = 'again' | 'culprit' | 'unavailable';

class Failure extends Error {
  constructor(readonly remedy: Remedy) {
    super(remedy);
  }
}

/** A store that refuses some items; `fail` decides about each call before it is looked at. */
function given({ poison = [] as readonly string[], fail = (_call: number): Remedy | null => null, stepMs = 1 } = {}) {
  const stored: string[] = [];
  const calls: (readonly string[])[] = [];
  let clock = 0;
  const commitAll = createCommitAroundCulprits<string>({
    commit: async (items) => {
      calls.push(items);
      clock += stepMs;
      const failure = fail(calls.length);
      if (failure !== null) throw new Failure(failure);
      if (items.some((item) => poison.includes(item))) throw new Failure('culprit');
      stored.push(...items);
    },
    remedyFor: (error) => (error as Failure).remedy,
    deadlineMs: 1_000,
    now: () => clock,
    pause: async (ms) => void (clock += ms),
    random: () => 0.5,
  });
  return { commitAll, stored, calls };
}

const items = Array.from({ length: 50 }, (_, n) => `item ${n}`);

describe('committing around culprits', () => {
  it('stores a batch without culprits in one go', async () => {
    const { commitAll, calls } = given();
    expect((await commitAll(items)).size).toBe(0);
    expect(calls).toEqual([items]);
  });

  it('finds the one culprit among 50 and stores its neighbours, in order', async () => {
    const { commitAll, stored } = given({ poison: ['item 33'] });
    const culprits = await commitAll(items);
    expect([...culprits.keys()]).toEqual(['item 33']);
    expect(culprits.get('item 33')).toBeInstanceOf(Failure);
    expect(stored).toEqual(items.filter((item) => item !== 'item 33'));
  });

  it('finds any set of culprits in a batch of any size, and stores everything else exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 }), async (poisonous) => {
        const batch = Array.from({ length: 100 }, (_, n) => `${n}`);
        const poison = poisonous.map(String);
        const { commitAll, stored } = given({ poison, stepMs: 0 });
        const culprits = await commitAll(batch);
        expect([...culprits.keys()].toSorted()).toEqual(poison.toSorted());
        expect(stored).toEqual(batch.filter((item) => !poison.includes(item)));
      }),
      { numRuns: 100 },
    );
  });

  it('tries again what only met another transaction', async () => {
    const { commitAll, calls } = given({ fail: (call) => (call <= 3 ? 'again' : null) });
    expect((await commitAll(items)).size).toBe(0);
    expect(calls).toHaveLength(4);
  });

  it('gives up with the database’s error when trying again would pass the deadline', async () => {
    const { commitAll, calls } = given({ fail: () => 'again' });
    await expect(commitAll(items)).rejects.toThrow('again');
    expect(calls.length).toBeGreaterThan(3);
    expect(calls.length).toBeLessThan(30);
  });

  it('gives up at once when the database is away, also in the middle of a split', async () => {
    const { commitAll, calls } = given({ poison: ['item 1'], fail: (call) => (call === 3 ? 'unavailable' : null) });
    await expect(commitAll(items)).rejects.toThrow('unavailable');
    expect(calls).toHaveLength(3);
  });

  it('splits no further once the deadline has passed', async () => {
    const { commitAll, calls } = given({ poison: items, stepMs: 400 });
    await expect(commitAll(items)).rejects.toThrow('culprit');
    expect(calls.length).toBeLessThanOrEqual(4);
  });
});
