import { stat } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMicros } from '../../load/cpu-time.js';
import type { Ledger, Outcome } from '../../load/ledger.js';
import { residentMiB } from '../../../test/support/process-figures.js';
import type { Fault, SceneNeeds } from '../fault.js';
import type { Scene } from '../scene.js';
import type { Attack, AttackReport } from './attack.js';

/** What became of the genuine callbacks that fell due during an attack, at their first try. */
export interface HostileFigures {
  readonly offered: number;
  /** Answered 200 within the five seconds that the provider waits. */
  readonly accepted: number;
  /** Told within that time to come again later. */
  readonly refused: number;
  /** No answer, a late answer, or no connection. */
  readonly unanswered: number;
  readonly acceptedMsP99: number;
  /** The reports of all attackers. */
  readonly attackers: readonly AttackReport[];
}

export interface HostileLoad {
  readonly name: string;
  readonly says: string;
  readonly attacks: readonly Attack[];
  readonly needs?: SceneNeeds;
  readonly forMs: number;
  /** What else happens during the attack. Returns what to do once the attack is over. */
  readonly beside?: (scene: Scene) => Promise<() => Promise<void>>;
}

/** Genuine callbacks a second, from their own address. */
const RATE = 50;
/** As many connections as callbacks can wait for their five seconds at once. */
const CONNECTIONS = RATE * 6;
const CALM_MS = 2_000;
const ANSWERED_AT_LEAST = 0.99;
/** Longer than the fifteen seconds within which a request has to be complete, and shorter than the attack. */
const HELD_AT_MOST_MS = 18_000;

/**
 * A fault that somebody causes on purpose. Genuine callbacks come in at the same time, and have to be answered as if
 * there were no attack.
 */
export function hostileLoad({ name, says, attacks, needs = {}, forMs, beside }: HostileLoad): Fault {
  return {
    name: `hostile-${name}`,
    says,
    // The door logs as the product does, with a line for each refusal, because writing the log is part of the cost of
    // an attack.
    needs: { ...needs, ownLoad: true, environment: { LOG_LEVEL: 'info', ...needs.environment } },
    async run(scene) {
      if (attacks.some(({ door }) => door === 'api')) await scene.startApi();
      const load = scene.offer({ rate: RATE, connections: CONNECTIONS, connectsAnew: true });
      try {
        await sleep(Math.min(CALM_MS, forMs));
        const before = new Map(scene.ledger.outcomes);
        scene.ledger.forgetTimes();
        const finish = await beside?.(scene);
        const attackers = await watched(scene, async () => {
          const endings = await Promise.all(attacks.map((attack) => scene.attack(attack)));
          await sleep(forMs);
          return endings;
        });
        await load.stop();
        const reports = await Promise.all(attackers.map((end) => end()));
        await finish?.();
        judge(scene, before, reports);
        reports.forEach((report, place) => expectLittleHeld(scene, report, attacks[place]));
      } finally {
        await load.stop();
      }
    },
  };
}

function judge(scene: Scene, before: ReadonlyMap<Outcome, number>, attackers: readonly AttackReport[]): void {
  const { ledger } = scene;
  const hostile = { ...figuresSince(before, ledger), acceptedMsP99: ledger.acceptedMs(99), attackers };
  scene.hostile = hostile;
  const { offered, unanswered } = hostile;
  const share = (offered - unanswered) / offered;
  scene.expect(share >= ANSWERED_AT_LEAST, `${unanswered} of ${offered} genuine callbacks not answered within 5 s`);
}

function figuresSince(
  before: ReadonlyMap<Outcome, number>,
  { outcomes }: Ledger,
): Pick<HostileFigures, 'offered' | 'accepted' | 'refused' | 'unanswered'> {
  const figures = { offered: 0, accepted: 0, refused: 0, unanswered: 0 };
  for (const [outcome, times] of outcomes) {
    const count = times - (before.get(outcome) ?? 0);
    figures.offered += count;
    if (outcome === 200) figures.accepted += count;
    else if (typeof outcome === 'number') figures.refused += count;
    else figures.unanswered += count;
  }
  return figures;
}

function expectLittleHeld(scene: Scene, { heldAtMost, longestHeldMs }: AttackReport, attack: Attack | undefined): void {
  if (attack?.does !== 'stay') return;
  const longest = `${(longestHeldMs / 1_000).toFixed(1)} s`;
  scene.notes.push(`${heldAtMost} connections held at most, the longest for ${longest}`);
  scene.expect(longestHeldMs < HELD_AT_MOST_MS, `a connection that says nothing more was held for ${longest}`);
}

/** Notes what the attack costs the door: CPU, memory, and the disk that holds the log. */
async function watched<T>(scene: Scene, attack: () => Promise<T>): Promise<T> {
  const { pid, options } = scene.door;
  const [startedAt, cpu, log] = [performance.now(), await cpuMicros(pid), (await stat(options.logPath)).size];
  // A delay of the generator itself is part of every figure. On a busy machine it may be most of the figure.
  const own = monitorEventLoopDelay({ resolution: 5 });
  own.enable();
  const result = await attack();
  own.disable();
  const seconds = (performance.now() - startedAt) / 1_000;
  const share = Math.round(((await cpuMicros(pid)) - cpu) / 1e4 / seconds);
  const logKBps = ((await stat(options.logPath)).size - log) / 1_000 / seconds;
  scene.notes.push(
    `ingest computed ${share} % of the time, ${Math.round(await residentMiB(pid))} MiB, ${logKBps.toFixed(1)} KB of log a second`,
    `the generator itself was late by ${Math.round(own.percentile(99) / 1e6)} ms (p99)`,
  );
  return result;
}
