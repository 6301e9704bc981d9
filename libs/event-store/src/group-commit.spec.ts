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
