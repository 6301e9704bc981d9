import { KINDS } from '@sidetrack/domain';
import { goOnWith, takeTurn, type Provider } from '@sidetrack/reconciliation';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Knobs } from '../stand-in-provider/index.js';
import { lostEnds } from '../support/lost-ends.js';
import { foldByOracle } from '../support/oracle.js';
import { NOW, ReconciliationScene } from '../support/reconciliation-scene.js';

const DAY_MS = 86_400_000;
const SIZE = 40;

let scene: ReconciliationScene;
beforeAll(async () => {
  scene = await ReconciliationScene.open();
});
afterAll(() => scene.close());

/** What goes wrong at the provider without keeping anything back. */
const trouble: fc.Arbitrary<Partial<Knobs>> = fc.record({
  throttleEvery: fc.constantFrom(null, 2, 5),
  failEvery: fc.constantFrom(null, 3, 7),
  failStatus: fc.constantFrom(500, 503),
  errorShape: fc.constantFrom('code', 'errors-objects', 'errors-strings'),
  shiftWhilePaging: fc.constantFrom(null, 'insert'),
  withoutNativeLogs: fc.constantFrom(null, 403, 501),
  dateBounds: fc.constantFrom('inclusive', 'exclusive'),
});

const weather = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  drop: fc.double({ min: 0.03, max: 0.1, noNaN: true }),
  trouble,
  /** After how many answers each turn is broken off; the next turn goes on. */
  stops: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  /** After which answer late callbacks arrive. */
  lateAfter: fc.integer({ min: 0, max: 8 }),
});

/** A provider of which each answer is told of before it is looked at. */
function watched({ reader, ...provider }: Provider, onAnswer: (count: number) => Promise<void> | void): Provider {
  let count = 0;
  const told = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const value = await answer;
    await onAnswer((count += 1));
    return value;
  };
  return {
    ...provider,
    reader: {
      listDay: (kind, day, next) => told(reader.listDay(kind, day, next)),
      fetchOne: (kind, sid) => told(reader.fetchOne(kind, sid)),
      close: () => reader.close(),
    },
  };
}

describe.each(['signalwire', 'twilio'] as const)('with a provider like %s', (dialect) => {
  beforeEach(() => scene.renew(dialect));

  it.each(fc.sample(weather, { seed: 18, numRuns: 2 }))(
    'every dropped end is found once and no other, whatever goes wrong: %j',
    async ({ seed, drop, trouble: knobs, stops, lateAfter }) => {
      const history = scene.play({ seed, drop, size: SIZE });
      await scene.append(history.arrived);
      const lag = holdBack(scene, history.plan);
      Object.assign(scene.standIn.knobs, knobs);

      await scene.add();
      for (const stopAfter of [...stops, Infinity]) {
        const stopping = new AbortController();
        const provider = watched(scene.provider, (count) => (count >= stopAfter ? stopping.abort() : undefined));
        await takeTurn(scene.options(provider), stopping.signal);
      }
      const wanted = lostEnds(dialect, history);
      const known = new Set(history.plan.map(({ kind, sid }) => `${kind} ${sid}`));
      // What shifts the pages is a resource of its own, which is rightly found as well.
      const isKnown = (text: string): boolean => known.has(text.split(' ', 2).join(' '));
      const ofHistory = async (): Promise<string[]> => (await scene.foundEnds()).filter(isKnown);
      expect((await ofHistory()).filter((end) => !wanted.includes(end))).toEqual([]);

      scene.now = new Date(lag.getTime() + 60_000);
      const second = await scene.reconcile();
      expect(second).toMatchObject({ state: 'done', problems: [] });
      expect(await ofHistory()).toEqual(wanted);
      const observations = await scene.observations();
      expect(observations).toEqual([...new Set(observations)]);
      expect((await scene.rows()).flat().filter((row) => row['gone_at'] !== null || row['behind_at'] !== null)).toEqual(
        [],
      );

      let late = history.dropped;
      const provider = watched(scene.provider, async (count) => {
        if (count < lateAfter) return;
        await scene.append(late);
        late = [];
      });
      await scene.add();
      await takeTurn(scene.options(provider), new AbortController().signal);
      await scene.append(late);

      expect(await ofHistory()).toEqual([]);
      expect(await scene.rows()).toEqual(KINDS.map((kind) => foldByOracle(kind, scene.stored)));
      expect((await scene.observations()).filter(isKnown)).toEqual(observations.filter(isKnown));
    },
  );

  it('two sweepers that do not know of each other store what one would have', async () => {
    const history = scene.play({ seed: 5, drop: 0.1, size: SIZE });
    await scene.append(history.arrived);
    const run = await scene.read(await scene.add());
    const another = { ...scene.provider, reader: scene.openReader() };
    const { signal } = new AbortController();
    const ended = await Promise.all([
      goOnWith(run, scene.options(), signal),
      goOnWith(run, scene.options(another), signal),
      scene.append(history.dropped.slice(0, 5)),
    ]);
    await another.reader.close();

    expect(ended.slice(0, 2)).toMatchObject([{ state: 'done' }, { state: 'done' }]);
    const rest = { arrived: [...history.arrived, ...history.dropped.slice(0, 5)], dropped: history.dropped.slice(5) };
    expect(await scene.foundEnds()).toEqual(lostEnds(dialect, rest));
    const observations = await scene.observations();
    expect(observations).toEqual([...new Set(observations)]);
    expect(await scene.rows()).toEqual(KINDS.map((kind) => foldByOracle(kind, scene.stored)));
  });

  it('of two sweepers that take their turns at once, one sweeps', async () => {
    await scene.append(scene.play({ seed: 6, drop: 0.1, size: 5 }).arrived);
    await scene.add();
    const { signal } = new AbortController();
    const turns = [takeTurn(scene.options(), signal), takeTurn(scene.options(), signal)];

    expect((await Promise.all(turns)).filter(Boolean)).toEqual([true]);
  });

  it('what was deleted there is gone and not lost, and what was removed while paging is no other matter', async () => {
    const history = scene.play({ seed: 7, drop: 0.1, size: SIZE });
    await scene.append(history.arrived);
    const lost = lostEnds(dialect, history);
    const deleted = new Set(lost.filter((_, place) => place % 2 === 0));
    for (const end of deleted) scene.standIn.knobs.deleted.add(end.split(' ')[1]!);
    await scene.reconcile();

    expect(await scene.foundEnds()).toEqual(lost.filter((end) => !deleted.has(end)));
    const rows = (await scene.rows()).flat();
    const gone = rows.filter((row) => row['gone_at'] !== null).map((row) => String(row['sid']));
    const open = rows
      .filter((row) => scene.standIn.knobs.deleted.has(String(row['sid'])))
      .map((row) => String(row['sid']));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.toSorted()).toEqual(open.toSorted());
  });
});

/** Lets a lagging copy hold back the last word of every seventh resource for a day. Gives the moment when it shows. */
function holdBack({ standIn }: ReconciliationScene, plan: readonly { readonly sid: string }[]): Date {
  const until = new Date(NOW.getTime() + DAY_MS / 2);
  for (const [place, sid] of [...new Set(plan.map((callback) => callback.sid))].entries()) {
    if (place % 7 === 0) standIn.knobs.hiddenUntil.set(sid, until);
  }
  return until;
}
