import { Ledger } from '../../load/ledger.js';
import { offerLoad, openLines } from '../../load/offer-load.js';
import { inWaves, prepareLives } from '../callbacks/lives.js';
import type { Contender } from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { COMMON_LOAD, type Scope } from '../scope.js';

export interface LatencyRound {
  readonly offeredPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Callbacks with another answer than 200, and callbacks that were not sent because all connections were waiting. */
  readonly refused: number;
}

export interface PeerLatencies {
  readonly name: string;
  readonly rounds: readonly LatencyRound[];
}

/**
 * Measures the peers in turns at half of each peer's maximum. Callbacks fall due at that pace, however fast the answers
 * are.
 */
export async function measureAtHalfLoad(
  contenders: readonly Contender[],
  maximumOf: (contender: Contender) => number,
  scope: Scope,
): Promise<PeerLatencies[]> {
  const measured = await inTurns(contenders, scope.rounds, (contender) =>
    offerHalf(contender, maximumOf(contender) / 2, scope.latencyMs),
  );
  return contenders.map(({ running }, place) => ({ name: running.peer.name, rounds: measured[place]! }));
}

async function offerHalf(contender: Contender, rate: number, milliseconds: number): Promise<LatencyRound> {
  const port = Number(new URL(contender.running.url).port);
  const traffic = inWaves(prepareLives(COMMON_LOAD.mix, Math.ceil((rate * milliseconds) / 1_000)));
  const open = await openLines(port, COMMON_LOAD.connections);
  const ledger = new Ledger();
  await offerLoad({ port, ledger, traffic, connections: open.length, open, rate }).finished;
  for (const line of open) line.close();
  contender.acknowledged += ledger.accepted;
  contender.refused += ledger.refused;
  return {
    offeredPerSecond: rate,
    p50Ms: ledger.acceptedMs(50),
    p99Ms: ledger.acceptedMs(99),
    refused: ledger.refused,
  };
}
