import type { Contender } from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import { OTHER_LOADS, type Scope } from '../scope.js';

export interface LoadRounds {
  readonly load: string;
  readonly sidetrack: readonly Round[];
  readonly limit: readonly Round[];
}

/** Compares Sidetrack with the peer that stores nothing, over connections and mixes, in turns. */
export async function varyLoad(sidetrack: Contender, limit: Contender, scope: Scope): Promise<LoadRounds[]> {
  const measured: LoadRounds[] = [];
  for (const { mix, connections } of OTHER_LOADS) {
    const load = { mix, connections, milliseconds: scope.loadMs };
    const rounds = await inTurns([sidetrack, limit], scope.rounds, (contender) => measureRound(contender, load));
    measured.push({ load: `${mix.name}, ${connections} connections`, sidetrack: rounds[0]!, limit: rounds[1]! });
  }
  return measured;
}
