import { loadHistory } from '../../bench-read/load/load-history.js';
import { ACCOUNT } from '../../../test/support/provider.js';
import { growIndexes } from '../measure/grown-indexes.js';
import {
  requireStored,
  startContender,
  stopContender,
  type Contender,
  type ContenderOptions,
} from '../measure/contender.js';
import { inTurns } from '../measure/in-turns.js';
import { measureRound, type Round } from '../measure/measure-round.js';
import type { BenchServer } from '../measure/open-server.js';
import { SIDETRACK } from '../peers/measured-peers.js';
import { COMMON_LOAD, type Scope } from '../scope.js';
import { warmUp } from './compare-peers.js';

export interface StoredRounds {
  /** How many events are stored when the first round begins. */
  readonly events: number;
  readonly sittings: readonly Sitting[];
}

/** Rounds of two doors, each round measured next to the other's. */
export interface Sitting {
  readonly empty: readonly StoredRound[];
  readonly full: readonly StoredRound[];
}

export interface StoredRound extends Round {
  /** Bytes of PostgreSQL's journal for each callback. */
  readonly walBytes: number;
}

const SEED = 1;

/**
 * Measures the door on an empty database and on a database of many events, in turns. Both doors are started anew for
 * each sitting, every other time in the other order. The order has mattered by more than a tenth at times, and rounds
 * of one pair alone would take that for a difference of the databases. Sittings with the same order still differ by
 * some hundredths, so the mean needs several sittings. The empty database is a new one each time, because a database
 * that takes callbacks does not stay empty.
 */
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
  await server.checkpoint();
  const sittings: Sitting[] = [];
  while (sittings.length < scope.storedSittings) {
    sittings.push(await measureSitting(server, scope, databaseUrl, sittings.length % 2 === 0));
  }
  return { events, sittings };
}

async function measureSitting(
  server: BenchServer,
  scope: Scope,
  fullDatabaseUrl: string,
  isEmptyFirst: boolean,
): Promise<Sitting> {
  const options: ContenderOptions[] = [{}, { databaseUrl: fullDatabaseUrl }];
  if (!isEmptyFirst) options.reverse();
  const contenders: Contender[] = [];
  for (const one of options) contenders.push(await startContender(SIDETRACK, server, one));
  for (const contender of contenders) await warmUpLong(contender, scope);
  const rounds = await inTurns(contenders, scope.storedRounds, (contender) => measureWithWal(contender, server, scope));
  for (const contender of contenders) {
    await requireStored(contender);
    await stopContender(contender);
  }
  const [empty, full] = isEmptyFirst ? rounds : rounds.toReversed();
  return { empty: empty!, full: full! };
}

/**
 * Warms up until the connections that append have read and mapped most pages of the keys' indexes, as in a door that
 * has been open for long. SIDs are random, so this takes most of a minute of full load.
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
