import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GroupCommit } from './group-commit.js';

/** A commit whose end each test decides. */
function manualCommit() {
  const batches: { readonly items: readonly string[]; finish: () => void; fail: (error: Error) => void }[] = [];
  const commit = (items: readonly string[]): Promise<void> =>
    new Promise((resolve, reject) => batches.push({ items, finish: resolve, fail: reject }));
  return { batches, commit };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('group commit', () => {
  it('lets items that arrive in one turn share a batch', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 10 });
    const added = ['a', 'b', 'c'].map((item) => queue.add(item));
    await turn();
    expect(batches.map((batch) => batch.items)).toEqual([['a', 'b', 'c']]);
    batches[0]?.finish();
    await Promise.all(added);
  });

  it('answers nobody before the batch is committed', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 10 });
    let answered = false;
    const added = queue.add('a').then(() => (answered = true));
    await turn();
    expect(answered).toBe(false);
    batches[0]?.finish();
    await added;
    expect(answered).toBe(true);
  });

  it('gathers what arrives while a batch is on its way into the next batch', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 10 });
    void queue.add('a');
    await turn();
    void queue.add('b');
    await turn();
    void queue.add('c');
    await turn();
    expect(batches).toHaveLength(1);
    batches[0]?.finish();
    await turn();
    expect(batches[1]?.items).toEqual(['b', 'c']);
  });

  it('rejects every item of a failed batch with its error, and goes on with the next', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 2 });
    const outcomes = Promise.allSettled(['a', 'b', 'c'].map((item) => queue.add(item)));
    await turn();
    batches[0]?.fail(new Error('connection lost'));
    await turn();
    batches[1]?.finish();
    expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('tells each item what the commit had to say about it', async () => {
    const queue = new GroupCommit<string, number>({
      commit: async (batch) => new Map(batch.filter((item) => item !== 'b').map((item) => [item, item.length])),
      maxBatch: 10,
    });
    expect(await Promise.all(['a', 'b', 'ccc'].map((item) => queue.add(item)))).toEqual([1, undefined, 3]);
  });

  it('waits for the end of a turn no longer than a hundredth of a second', async () => {
    const { batches, commit } = manualCommit();
    let now = 0;
    const queue = new GroupCommit<string>({ commit, maxBatch: 10, now: () => now });
    const added = [queue.add('a')];
    now = 10;
    added.push(queue.add('b'));
    expect(batches).toEqual([]);
    now = 11;
    added.push(queue.add('c'));
    expect(batches.map((batch) => batch.items)).toEqual([['a', 'b', 'c']]);
    batches[0]?.finish();
    await Promise.all(added);
  });

  it('has room until as many wait as may', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 1, maxWaiting: 2 });
    const added = [queue.add('in flight')];
    await turn();
    added.push(queue.add('a'));
    expect(queue.hasRoom).toBe(true);
    added.push(queue.add('b'));
    expect(queue.hasRoom).toBe(false);
    for (const batch of [0, 1, 2]) {
      batches[batch]?.finish();
      await turn();
    }
    expect(queue.hasRoom).toBe(true);
    await Promise.all(added);
  });

  it('has room until the bytes that wait are as many as may, however few the items', async () => {
    const { batches, commit } = manualCommit();
    const bounds = {
      maxBatch: 1,
      maxWaiting: 9,
      maxWaitingBytes: 4,
      bytesOf: (item: string) => item.length,
    };
    const queue = new GroupCommit<string>({ commit, ...bounds });
    const added = [queue.add('in flight')];
    await turn();
    added.push(queue.add('four'));
    expect(queue.hasRoom).toBe(false);
    batches[0]?.finish();
    await turn();
    expect(queue.hasRoom).toBe(true);
    batches[1]?.finish();
    await Promise.all(added);
  });

  it('has room until the first in the queue has waited for as long as it may, however few wait', async () => {
    const { batches, commit } = manualCommit();
    let now = 0;
    const queue = new GroupCommit<string>({ commit, maxBatch: 1, maxWaitMs: 300, now: () => now });
    const added = [queue.add('in flight')];
    await turn();
    now = 1_000;
    expect(queue.hasRoom).toBe(true);
    added.push(queue.add('a'));
    now = 1_200;
    added.push(queue.add('b'));
    now = 1_299;
    expect(queue.hasRoom).toBe(true);
    now = 1_300;
    expect(queue.hasRoom).toBe(false);
    batches[0]?.finish();
    await turn();
    expect(queue.hasRoom).toBe(true);
    batches[1]?.finish();
    await turn();
    batches[2]?.finish();
    await Promise.all(added);
  });

  describe('that may stand still', () => {
    /**
     * Three callbacks a millisecond come to a disk that takes a thousand of them in `writeMs`, and stands still at these
     * moments for so long. What was refused, how long any of the others waited, and how many there were.
     */
    async function play({ writeMs, standsStill, forMs }: Play) {
      let now = 0;
      let end: { readonly at: number; readonly finish: () => void } | null = null;
      const queue = new GroupCommit<number>({
        commit: (batch) =>
          new Promise((resolve) => {
            const still = standsStill.find(({ at, ms }) => now >= at && now < at + ms);
            const at = (still === undefined ? now : still.at + still.ms) + (writeMs * batch.length) / 1_000;
            end = { at, finish: resolve };
          }),
        maxBatch: 1_000,
        maxWaiting: 12_000,
        maxWaitMs: 1_000,
        maxStandstillMs: 4_000,
        now: () => now,
      });
      const refusedAt: number[] = [];
      let [accepted, longestMs] = [0, 0];
      const accept = async (since: number): Promise<void> => {
        await queue.add(since);
        accepted += 1;
        longestMs = Math.max(longestMs, now - since);
      };
      for (; now < forMs; now += 1) {
        for (let one = 0; one < 3; one += 1) {
          if (!queue.hasRoom) refusedAt.push(now);
          else void accept(now);
        }
        const ending = end as { readonly at: number; readonly finish: () => void } | null;
        if (ending !== null && ending.at <= now) {
          end = null;
          ending.finish();
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { refusedAt, accepted, longestMs };
    }

    interface Play {
      readonly writeMs: number;
      readonly standsStill: readonly { readonly at: number; readonly ms: number }[];
      readonly forMs: number;
    }

    it('refuses nobody for one standstill of three seconds, and answers all within little more than that', async () => {
      const { refusedAt, accepted, longestMs } = await play({
        writeMs: 60,
        standsStill: [{ at: 1_000, ms: 3_000 }],
        forMs: 6_000,
      });
      expect(refusedAt).toEqual([]);
      expect(accepted).toBeGreaterThan(17_000);
      expect(longestMs).toBeLessThan(3_500);
    });

    it('bounds how many wait for one that does not end, and takes everyone again when it has ended', async () => {
      const { refusedAt } = await play({ writeMs: 60, standsStill: [{ at: 1_000, ms: 6_000 }], forMs: 9_000 });
      expect(refusedAt[0]).toBeGreaterThan(4_900);
      expect(refusedAt.at(-1)).toBeLessThan(7_100);
    });

    it('takes one that stands still again and again for too slow', async () => {
      const standsStill = [1_000, 3_500, 6_000].map((at) => ({ at, ms: 2_000 }));
      const { refusedAt } = await play({ writeMs: 60, standsStill, forMs: 9_000 });
      expect(refusedAt[0]).toBeGreaterThan(4_500);
      expect(refusedAt[0]).toBeLessThan(4_600);
    });

    it('refuses what is more than it can take as soon as ever, so that the others are answered in time', async () => {
      const { refusedAt, accepted, longestMs } = await play({ writeMs: 450, standsStill: [], forMs: 9_000 });
      expect(refusedAt.length).toBeGreaterThan(3_000);
      expect(accepted).toBeGreaterThan(15_000);
      expect(longestMs).toBeLessThan(2_000);
    });
  });

  it('tells how its commits fared since it was last asked, the one on its way among them', async () => {
    const { batches, commit } = manualCommit();
    let now = 0;
    const queue = new GroupCommit<string>({ commit, maxBatch: 2, now: () => now });
    const added = ['a', 'b', 'c'].map((item) => queue.add(item));
    await turn();
    now = 40;
    expect(queue.takeFigures()).toEqual({ waiting: 1, oldestWaitMs: 40, commits: 0, items: 0, longestCommitMs: 40 });
    now = 70;
    batches[0]?.finish();
    await turn();
    now = 75;
    expect(queue.takeFigures()).toEqual({ waiting: 0, oldestWaitMs: 0, commits: 1, items: 2, longestCommitMs: 70 });
    batches[1]?.finish();
    await Promise.all(added);
    expect(queue.takeFigures()).toMatchObject({ commits: 1, items: 1, longestCommitMs: 5 });
    expect(queue.takeFigures()).toMatchObject({ commits: 0, items: 0, longestCommitMs: 0 });
  });

  it('is drained when the last batch has ended, well or badly', async () => {
    const { batches, commit } = manualCommit();
    const queue = new GroupCommit<string>({ commit, maxBatch: 1 });
    await queue.drained();
    const outcomes = Promise.allSettled([queue.add('a'), queue.add('b'), queue.add('c')]);
    let drained = false;
    const done = queue.drained().then(() => (drained = true));
    await turn();
    batches[0]?.finish();
    await turn();
    batches[1]?.fail(new Error('no'));
    await turn();
    expect(drained).toBe(false);
    batches[2]?.finish();
    await done;
    await outcomes;
  });

  it('commits every item exactly once, in order, within its bounds, however they arrive', async () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 7 }), async (pauses, maxBatch) => {
        const committed: number[] = [];
        let inFlight = 0;
        const queue = new GroupCommit<number>({
          maxBatch,
          commit: async (batch) => {
            inFlight += 1;
            expect(batch.length).toBeLessThanOrEqual(maxBatch);
            expect(inFlight).toBe(1);
            committed.push(...batch);
            await turn();
            inFlight -= 1;
          },
        });
        const added: Promise<unknown>[] = [];
        for (const [index, pause] of pauses.entries()) {
          added.push(queue.add(index));
          if (pause === 0) await turn();
        }
        await Promise.all(added);
        expect(committed).toEqual(pauses.map((_, index) => index));
      }),
      { numRuns: 200 },
    );
  });
});
