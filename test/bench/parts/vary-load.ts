import type { Contender } from '../measure/contender.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import { OTHER_LOADS, type Scope } from '../scope.js';

export interface LoadRounds {
  readonly load: string;
  readonly sidetrack: readonly Round[];
  readonly limit: readonly Round[];
}

/** Sidetrack beside the peer that stores nothing, over connections and mixes, in turns. */
export async function varyLoad(sidetrack: Contender, limit: Contender, scope: Scope): Promise<LoadRounds[]> {
  const measured: LoadRounds[] = [];
  for (const { mix, connections } of OTHER_LOADS) {
    const rounds = { sidetrack: [] as Round[], limit: [] as Round[] };
    const load = { mix, connections, milliseconds: scope.loadMs };
    for (let round = 0; round < scope.rounds; round += 1) {
      rounds.sidetrack.push(await measureRound(sidetrack, load));
      rounds.limit.push(await measureRound(limit, load));
    }
    measured.push({ load: `${mix.name}, ${connections} connections`, ...rounds });
  }
  return measured;
}
