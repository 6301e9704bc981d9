import { endsFor, KINDS, type Kind } from '@sidetrack/domain';
import { readLostCallbacks } from '@sidetrack/reconciliation';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lostEnds } from '../support/lost-ends.js';
import { foldByOracle, type OracleRow } from '../support/oracle.js';
import { RANGE, ReconciliationScene } from '../support/reconciliation-scene.js';

let scene: ReconciliationScene;
beforeAll(async () => {
  scene = await ReconciliationScene.open();
});
afterAll(() => scene.close());

describe.each(['signalwire', 'twilio'] as const)('reconciliation with a provider like %s', (dialect) => {
  beforeEach(() => scene.renew(dialect));

  const play = async (seed: number) => {
    const history = scene.play({ seed, drop: 0.1, size: 100 });
    await scene.append(history.arrived);
    return history;
  };

  it('finds every end that was dropped, each once, and none that was not', async () => {
    const history = await play(11);
    const ended = await scene.reconcile();

    expect(ended).toMatchObject({ state: 'done', problems: [] });
    expect(ended.sweeps.every(({ complete }) => complete)).toBe(true);
    const lost = lostEnds(dialect, history);
    expect(lost.length).toBeGreaterThan(10);
    expect(await scene.foundEnds()).toEqual(lost);
    const observations = await scene.observations();
    await scene.reconcile();
    expect(await scene.foundEnds()).toEqual(lost);
    expect(await scene.observations()).toEqual(observations);
  });

  it('leads to the statuses that no drop would have led to', async () => {
    const history = await play(12);
    await scene.reconcile();
    const rows = await scene.rows();

    for (const [place, kind] of KINDS.entries()) {
      const is = new Map(rows[place]!.map((row) => [row['sid'], row['status']]));
      for (const row of foldByOracle(kind, [...history.arrived, ...history.dropped])) {
        // The provider keeps the last word alone: what an end was preceded by is not to be had.
        if (isEnd(kind, row))
          expect([row['sid'], outcomeOf(is.get(row['sid']))]).toEqual([row['sid'], outcomeOf(row['status'])]);
      }
    }
  });

  it('asks and counts in a dry run, and stores nothing of it', async () => {
    await play(14);
    const before = await scene.rows();
    const dry = await scene.reconcile({ dryRun: true });
    expect(await scene.rows()).toEqual(before);
    expect(await scene.observations()).toEqual([]);
    const wet = await scene.reconcile();

    expect(dry.totals).toEqual(wet.totals);
    const lost = await readLostCallbacks(scene.pool, RANGE);
    expect(lost.reduce((sum, day) => sum + day.lost + day.unknown, 0)).toBeGreaterThan(0);
  });
});

const isEnd = (kind: Kind, row: OracleRow): boolean => endsFor(kind).includes(String(row['status']));

/** SignalWire's API knows no `read`: it says `delivered`. */
const outcomeOf = (status: unknown): unknown => (status === 'read' ? 'delivered' : status);
