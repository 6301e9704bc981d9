import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../../test/support/eventually.js';
import { journalRecords } from '../load/journal-records.js';
import type { Fault } from './fault.js';
import type { HostileFigures } from './hostile/hostile-load.js';
import { holdsAll, judge, type Verdict } from './judge.js';
import { judgeReadiness, type Readiness } from './judge-readiness.js';
import { Scene, type SceneOptions } from './scene.js';

export interface FaultReport extends Verdict {
  readonly name: string;
  readonly says: string;
  readonly offered: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly elapsedMs: number;
  readonly notes: readonly string[];
  readonly broken: readonly string[];
  /** What became of the genuine callbacks during an attack. Null when the fault is no attack. */
  readonly hostile: HostileFigures | null;
  /** What the door said about its readiness during the fault. */
  readonly readiness: Readiness;
  /** How many bytes the door logged at level info. */
  readonly logBytes: number;
}

export interface RunOptions extends SceneOptions {
  /** Callbacks a second while the fault happens. */
  readonly rate: number;
  /** How long callbacks come in before and after the fault. */
  readonly calmMs: number;
}

const DEADLINE_MS = 60_000;
const STOPS_WITHIN_MS = 10_000;

/**
 * Runs calm, the fault, and calm again, all under load. Then it waits for health, stops the door, and compares what was
 * sent with what is stored.
 */
export const runFault = (fault: Fault, options: RunOptions): Promise<FaultReport> => runFaults([fault], options);

/**
 * Does the same for several faults that need nothing special of their scene, one after the other in one scene, so that
 * each fault meets what the one before it left behind. Before the next fault begins, the door has to be healthy, and the
 * log has to hold everything that was acknowledged.
 */
export async function runFaults(faults: readonly Fault[], options: RunOptions): Promise<FaultReport> {
  const startedAt = performance.now();
  const needs = faults.length === 1 ? faults[0]!.needs : undefined;
  const scene = await Scene.open(needs ?? {}, options);
  const { ledger } = scene;
  try {
    for (const fault of faults) {
      await happen(fault, scene, options);
      await settle(scene, fault === faults.at(-1));
    }
    await endWell(scene);
    const verdict = await judge(scene.cluster, ledger);
    scene.expect(verdict.astray === 0, `${verdict.astray} rows of projections are not the fold of the log`);
    scene.expect(verdict.misdated === 0 || needs?.clock === true, `${verdict.misdated} with another time of receipt`);
    const readiness = judgeReadiness(scene);
    for (const words of readiness.astray) scene.expect(false, words);
    return {
      ...verdict,
      readiness,
      logBytes: (await stat(scene.logPath)).size,
      name: faults.map(({ name }) => name).join(', '),
      says: faults.map(({ says }) => says).join('; then '),
      offered: ledger.offered,
      acknowledged: ledger.accepted,
      refused: ledger.refused,
      slowestMs: Math.round(ledger.slowestMs),
      elapsedMs: Math.round(performance.now() - startedAt),
      notes: [...scene.notes, ledger.describeRefused()].filter((note) => note !== ''),
      broken: scene.broken,
      hostile: scene.hostile,
    };
  } finally {
    await scene.close();
  }
}

async function happen(fault: Fault, scene: Scene, { rate, calmMs }: RunOptions): Promise<void> {
  if (fault.needs?.ownLoad) return fault.run(scene);
  // As many connections as callbacks can wait for their five seconds at once, so that the rate holds while no answer
  // comes.
  const load = scene.offer({ rate, connections: rate * 6 });
  try {
    await sleep(calmMs);
    await fault.run(scene);
    await sleep(calmMs);
  } finally {
    await load.stop();
  }
}

/** The door takes callbacks, says so, and everything that it acknowledged is in the log. */
async function settle(scene: Scene, isLast: boolean): Promise<void> {
  const { cluster, ledger } = scene;
  await scene.becomesHealthy();
  await scene.becomesReady();
  // What it says while it is sent again what nobody answered says nothing of the fault.
  if (isLast) scene.readiness.stop();
  await scene.sendUnansweredAgain();
  const isDrained = async (): Promise<boolean> =>
    (await journalRecords(scene.dataDir)) === 0 && (await holdsAll(cluster, ledger));
  const inTime = await eventually(isDrained, { withinMs: DEADLINE_MS, everyMs: 250 });
  scene.expect(inTime, `the journal was not drained within ${DEADLINE_MS / 1_000} s`);
}

async function endWell(scene: Scene): Promise<void> {
  const { code, tookMs } = await scene.endDoor('SIGTERM');
  scene.expect(code === 0 && tookMs < STOPS_WITHIN_MS, `SIGTERM: exit code ${code} after ${Math.round(tookMs)} ms`);
}
