import { cpuMicros, cpuMicrosOfFamily } from '../../load/cpu-time.js';
import { residentMiB } from '../../../test/support/process-figures.js';
import { prepareLives } from '../callbacks/lives.js';
import type { Mix } from '../callbacks/mixes.js';
import { askDirectly } from '../peers/database-alone/direct-round.js';
import { processesOf, type Contender } from './contender.js';
import { sendLives, type Sent } from './send-lives.js';

export interface Load {
  readonly mix: Mix;
  readonly connections: number;
  readonly milliseconds: number;
}

export interface Round {
  /** Accepted callbacks. */
  readonly perSecond: number;
  readonly refused: number;
  /**
   * CPU for each accepted callback, in the peer's process and in all of PostgreSQL. NaN on systems other than Linux.
   */
  readonly nodeMicros: number;
  readonly postgresMicros: number;
  readonly residentMiB: number;
}

/**
 * How many more callbacks are prepared than the fastest round so far took. A round that is faster still ends a little
 * early.
 */
const MARGIN = 1.5;
const UNKNOWN_PER_SECOND = 12_000;

/** One round of one peer. What the peer acknowledged is noted, so that its database can be checked at the end. */
export async function measureRound(contender: Contender, load: Load): Promise<Round> {
  const { running, postmasterPid } = contender;
  const pids = processesOf(contender).map(({ pid }) => pid);
  const expected = contender.fastestPerSecond > 0 ? contender.fastestPerSecond * MARGIN : UNKNOWN_PER_SECOND;
  const callbacks = Math.ceil((expected * load.milliseconds) / 1_000) + load.connections * 4;
  const send = preparedSend(contender, load, callbacks);
  const [nodeBefore, postgresBefore] = [await sumOf(pids, cpuMicros), await cpuMicrosOfFamily(postmasterPid)];
  const { accepted, refused, seconds } = await send().catch((cause: Error) => {
    throw new Error(`${running.peer.name} could not be measured: ${cause.message}`, { cause });
  });
  const [node, postgres] = [await sumOf(pids, cpuMicros), await cpuMicrosOfFamily(postmasterPid)];
  const perSecond = accepted / seconds;
  contender.acknowledged += accepted;
  contender.refused += refused;
  contender.fastestPerSecond = Math.max(contender.fastestPerSecond, perSecond);
  return {
    perSecond,
    refused,
    // A peer that makes its own load spends CPU on the load as well, so its figure cannot be compared.
    nodeMicros: running.peer.isAskedDirectly === true ? Number.NaN : (node - nodeBefore) / accepted,
    postgresMicros: (postgres - postgresBefore) / accepted,
    residentMiB: await sumOf(pids, residentMiB),
  };
}

async function sumOf(pids: readonly number[], figureOf: (pid: number) => Promise<number>): Promise<number> {
  const figures = await Promise.all(pids.map(figureOf));
  return figures.reduce((sum, figure) => sum + figure, 0);
}

function preparedSend(contender: Contender, load: Load, callbacks: number): () => Promise<Sent> {
  const { running, directConnections } = contender;
  const { connections, milliseconds } = load;
  if (running.peer.isAskedDirectly === true) {
    return () => askDirectly(running, { connections: directConnections, milliseconds, callbacks });
  }
  const lives = prepareLives(load.mix, callbacks);
  const ports = processesOf(contender).map(({ url }) => Number(new URL(url).port));
  return () => sendLives({ ports, lives, connections, milliseconds });
}
