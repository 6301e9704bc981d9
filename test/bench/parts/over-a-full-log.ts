import { loadHistory } from '../../bench-read/load/load-history.js';
import { ACCOUNT } from '../../support/provider.js';
import { growIndexes } from '../measure/grown-indexes.js';
import { requireStored, startContender, stopContender, type Contender } from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import type { BenchServer } from '../measure/open-server.js';
import { SIDETRACK } from '../peers/measured-peers.js';
import { COMMON_LOAD, type Scope } from '../scope.js';
import { warmUp } from './compare-peers.js';

/** Twice as many rounds as elsewhere, so that checkpoints and vacuuming fall into them. */
export interface StoredRounds {
  /** What is stored when the first round begins. */
  readonly events: number;
  readonly empty: readonly StoredRound[];
  readonly full: readonly StoredRound[];
}

export interface StoredRound extends Round {
  /** Of PostgreSQL's journal, for each callback. */
  readonly walBytes: number;
}

const SEED = 1;

/** The door before an empty database and before one of many events, in turns. */
export async function measureOverAFullLog(server: BenchServer, scope: Scope): Promise<StoredRounds> {
  const databaseUrl = await server.newDatabase();
  const until = new Date(new Date().setUTCHours(0, 0, 0, 0));
  const { events } = await loadHistory(databaseUrl, {
    events: scope.storedEvents,
    seed: SEED,
    accountSid: ACCOUNT,
    until,
  });
  await growIndexes(databaseUrl);
  const empty = await startContender(SIDETRACK, server);
  const full = await startContender(SIDETRACK, server, { databaseUrl });
  await server.checkpoint();
  for (const contender of [empty, full]) await warmUpLong(contender, scope);
  const rounds = await inTurns([empty, full], scope.rounds * 2, (contender) =>
    measureWithWal(contender, server, scope),
  );
  for (const contender of [empty, full]) {
    await requireStored(contender);
    await stopContender(contender);
  }
  return { events, empty: rounds[0]!, full: rounds[1]! };
}

/**
 * Until most pages of the keys' indexes have been read and mapped by the connections that append, as they are before a
 * door that has been open for long: SIDs are random, so that takes a minute of full load.
 */
async function warmUpLong(contender: Contender, scope: Scope): Promise<void> {
  await warmUp(contender, scope);
  for (let warmMs = 0; warmMs < scope.storedWarmUpMs; warmMs += scope.storedMs) {
    await measureRound(contender, { ...COMMON_LOAD, milliseconds: scope.storedMs });
  }
}

async function measureWithWal(contender: Contender, server: BenchServer, scope: Scope): Promise<StoredRound> {
  const [acceptedBefore, walBefore] = [contender.acknowledged, await server.walBytes()];
  const round = await measureRound(contender, { ...COMMON_LOAD, milliseconds: scope.storedMs });
  const wal = (await server.walBytes()) - walBefore;
  return { ...round, walBytes: wal / (contender.acknowledged - acceptedBefore) };
}
