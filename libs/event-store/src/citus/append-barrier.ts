import { ADVISORY_LOCKS } from '@sidetrack/database';

/**
 * The key of the advisory lock behind which positions are drawn on Citus. `pg_locks` of the coordinator does not show
 * what a worker has yet to commit, so the locks of the table cannot tell the feed who may still bring a lower position.
 *
 * Every append takes this lock shared, on the coordinator and for its whole transaction, before it draws its first
 * position. The coordinator releases the lock only after the worker has committed or rolled back. So whoever has seen
 * how far positions are drawn, and then sees the transactions gone that hold this lock at that moment, knows that no
 * lower position is to come. Nobody needs to take the lock exclusively for that: `pg_locks` of the coordinator names
 * the holders (locktype `advisory`, objsubid 1; the two halves of the key are `classid` and `objid`).
 *
 * The lock says nothing of transactions whose coordinator has crashed meanwhile: a worker may still commit them.
 */
export const APPEND_BARRIER = ADVISORY_LOCKS.appendBarrier;
