import type { Contender } from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import { COMMON_LOAD, type Scope } from '../scope.js';

export interface PeerRounds {
  readonly key: string;
  readonly name: string;
  readonly idleMiB: number;
  readonly rounds: readonly Round[];
}

/** Measures all peers at one load, in turns round by round, so that a slow moment of the machine slows all of them. */
export async function comparePeers(contenders: readonly Contender[], scope: Scope): Promise<PeerRounds[]> {
  const load = { ...COMMON_LOAD, milliseconds: scope.roundMs };
  const measured = await inTurns(contenders, scope.rounds, (contender) => measureRound(contender, load));
  return contenders.map(({ running, idleMiB }, place) => {
    const { key, name } = running.peer;
    return { key, name, idleMiB, rounds: measured[place]! };
  });
}

/** More connections would leave the other peers none of the server's two hundred, and gain nothing on two cores. */
const DIRECT_CONNECTIONS = [8, 32, 64] as const;

/**
 * Sends enough for code to be compiled, connections opened and statements planned. It also finds out about how fast
 * each peer is, so that enough callbacks are prepared for its rounds.
 */
export async function warmUp(contender: Contender, { warmUpMs }: Scope): Promise<void> {
  if (contender.running.peer.isAskedDirectly === true) await findBestConnections(contender, warmUpMs);
  else await measureRound(contender, { ...COMMON_LOAD, milliseconds: warmUpMs });
}

async function findBestConnections(contender: Contender, milliseconds: number): Promise<void> {
  const each = milliseconds / (DIRECT_CONNECTIONS.length + 1);
  await measureRound(contender, { ...COMMON_LOAD, milliseconds: each });
  let best = { connections: contender.directConnections, perSecond: 0 };
  for (const connections of DIRECT_CONNECTIONS) {
    contender.directConnections = connections;
    const { perSecond } = await measureRound(contender, { ...COMMON_LOAD, milliseconds: each });
    if (perSecond > best.perSecond) best = { connections, perSecond };
  }
  contender.directConnections = best.connections;
}
