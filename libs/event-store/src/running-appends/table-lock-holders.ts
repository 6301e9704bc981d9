import { ask, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { APPEND_BARRIER } from '../citus/append-barrier.js';
import type { RunningAppends } from './running-appends.js';

/** Every statement that inserts into `events` has this lock, before it draws its first position. */
const TABLE_LOCK = `locktype = 'relation' AND relation = 'events'::regclass AND mode = 'RowExclusiveLock'`;

/** The key of the barrier as `pg_locks` shows a key of 64 bits: in two halves. */
const BARRIER_LOCK = `locktype = 'advisory' AND classid = 0 AND objid = ${APPEND_BARRIER} AND objsubid = 1`;

/** The transactions that have drawn a position, or are about to draw one, and have not ended. */
const holdersOf = (lock: string): string => `
  SELECT virtualtransaction AS id
    FROM pg_locks
   WHERE ${lock}
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND granted`;

/**
 * A prepared transaction (two-phase commit) keeps its lock under another id and has no pid, so count every lock without a
 * pid as held by one of those that ran.
 */
const STILL = `AND (virtualtransaction = ANY ($1) OR pid IS NULL)`;

const readTransaction = rowReader({ id: column.text });

/** On plain PostgreSQL, where each append locks the table and one server knows of all. */
export const tableLockHolders = (pool: Pool): RunningAppends => holders(pool, TABLE_LOCK);

/** At the coordinator of Citus: those who hold the barrier, and those who write into `events` as on plain PostgreSQL. */
export const barrierHolders = (pool: Pool): RunningAppends => holders(pool, `(${TABLE_LOCK} OR ${BARRIER_LOCK})`);

function holders(pool: Pool, lock: string): RunningAppends {
  const transactions = async (text: string, values: readonly unknown[]): Promise<string[]> =>
    (await ask(pool, { text, values }, readTransaction)).map(({ id }) => id);
  return {
    now: () => transactions(holdersOf(lock), []),
    still: (these) => transactions(`${holdersOf(lock)} ${STILL}`, [these]),
  };
}
