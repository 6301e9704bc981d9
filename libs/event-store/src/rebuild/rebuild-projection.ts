import { BY_INDEX } from '@sidetrack/database';
import type { ClientBase, Pool } from 'pg';
import { withBriefLock, type LockPatience } from './brief-lock.js';
import { compareShadow, type ShadowComparison } from './compare-shadow.js';
import { fillShadow, mergeSplitRows } from './fill-shadow.js';
import { MARK_SUMMARISED, markHoursOfRows } from '../marks/hour-marks.js';
import { SUMMARISER_LOCK } from '../marks/summariser-lock.js';
import type { Projection } from '../projection/projection.js';
import { readGeneratedColumns } from '../projection/projection-shape.js';
import { refuseObstacles } from './rebuild-obstacles.js';
import { refoldSince } from './refold-touched.js';
import { awaitEach } from './await-each.js';
import { LOCK_OF_TABLE, lockOnCitus, type AppendLock } from './append-lock.js';
import { createShadowTable, type ShadowTable } from './shadow-table.js';

export interface RebuildOptions {
  /** Ends the rebuild early; the projection then stays as it was. */
  readonly signal?: AbortSignal;
  /** Called with the number of events folded since the last call. */
  readonly onFolded?: (events: number) => void;
  readonly patience?: LockPatience;
  /** How many events one statement folds. */
  readonly rangeSize?: number;
}

/** How many events were folded, and how many rows of the projection differed. */
export interface Rebuild extends ShadowComparison {
  readonly table: string;
  /** The longest time that an append can have waited for a lock of this rebuild. */
  readonly longestWaitMs: number;
}

/** A catch-up of fewer events than this takes milliseconds, so appends can wait for it. */
const FEW_EVENTS = 2_000;
const MOST_ROUNDS = 10;

/**
 * Makes a projection anew from the log while callbacks keep coming in.
 *
 * A shadow table is filled from the log up to a start position, range by range. Events that are appended meanwhile are
 * found by position. An append locks the projection before it draws positions, and keeps the lock until it has
 * committed. So when the rebuild holds a lock that conflicts with that lock, every position drawn so far is visible or
 * never will be. That gives the start position. From the start position on, the SIDs of later events are folded again,
 * in rounds that get shorter. The last round runs under the lock under which the shadow takes the projection's place.
 * Appends that waited for this lock find the new table by name. On Citus an append draws positions before it locks
 * anything on the node, so there the barrier of appends is locked as well (see `append-lock`).
 *
 * The summaries of a projection that has some are void from the swap on: every hour is marked. Nobody summarises while
 * the rebuild goes on, since whoever counts would hold up the swap, or count the table that goes.
 *
 * `client` has to be a connection of the owner that holds SCHEMA_LOCK; `fillers` are connections of the same user that
 * fill in parallel.
 */
export async function rebuildProjection(
  client: ClientBase,
  fillers: Pool,
  projection: Projection,
  options: RebuildOptions = {},
): Promise<Rebuild> {
  const { table, isSummarised = false } = projection;
  await refuseObstacles(client, table);
  await readGeneratedColumns(client, projection);
  if (isSummarised) await client.query('SELECT pg_advisory_lock($1)', [SUMMARISER_LOCK]);
  const shadow = await createShadowTable(client, table);
  try {
    const locking = shadow.isDistributed ? lockOnCitus(fillers) : LOCK_OF_TABLE;
    const start = await fixPosition(client, table, locking, options);
    await fillShadow(fillers, projection, shadow.name, start.position, options);
    for (const statement of [
      mergeSplitRows(projection, shadow.name),
      ...shadow.keys,
      `VACUUM (ANALYZE) ${shadow.name}`,
    ]) {
      options.signal?.throwIfAborted();
      await client.query(statement);
    }
    const [comparison] = await awaitEach([
      compareShadow(client, projection, shadow.name, start.position),
      ...shadow.indexes.map((statement) => fillers.query(statement)),
    ]);
    options.signal?.throwIfAborted();
    // The hours that only the new table has messages in. Those that were summarised are marked with the swap.
    if (isSummarised) await client.query(markHoursOfRows(shadow.name));
    let caughtUp = start;
    const swap = await withBriefLock(
      client,
      table,
      'ACCESS EXCLUSIVE',
      async () => {
        await locking.settled();
        await swapIn(client, projection, shadow, caughtUp.position);
      },
      {
        first: locking.first,
        patience: options.patience,
        signal: options.signal,
        // Catch up anew before each attempt: the longer readers hold the lock back, the more events there are to catch
        // up.
        beforeAttempt: async () => {
          caughtUp = await catchUp(client, projection, shadow, caughtUp, locking, options);
        },
      },
    );
    return { table, ...comparison, longestWaitMs: Math.max(caughtUp.heldMs, swap.heldMs) };
  } catch (error) {
    // Best effort: without a connection the shadow stays, and the next rebuild drops it.
    await client.query(`DROP TABLE IF EXISTS ${shadow.name}`).catch(() => undefined);
    throw error;
  } finally {
    if (isSummarised) await client.query('SELECT pg_advisory_unlock($1)', [SUMMARISER_LOCK]).catch(() => undefined);
  }
}

interface Start {
  readonly position: string;
  readonly heldMs: number;
}

/** A position up to which every event that will ever be visible is visible now. */
async function fixPosition(
  client: ClientBase,
  table: string,
  { first, settled }: AppendLock,
  options: RebuildOptions,
): Promise<Start> {
  const look = async (): Promise<string> => {
    await settled();
    return lastPosition(client);
  };
  const { result, heldMs } = await withBriefLock(client, table, 'SHARE', look, { ...options, first });
  return { position: result, heldMs };
}

async function lastPosition(client: ClientBase): Promise<string> {
  const result = await client.query<{ position: string }>(
    'SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS position FROM events_position_seq',
  );
  return result.rows[0]!.position;
}

/**
 * Folds again the SIDs that were appended since the start, until so few events are left that the swap can fold them.
 */
async function catchUp(
  client: ClientBase,
  projection: Projection,
  shadow: ShadowTable,
  start: Start,
  locking: AppendLock,
  options: RebuildOptions,
): Promise<Start> {
  let from = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    options.signal?.throwIfAborted();
    if (Number(await lastPosition(client)) - Number(from.position) < FEW_EVENTS) break;
    const next = await fixPosition(client, projection.table, locking, options);
    await client.query(refoldSince(projection, shadow.name), [from.position]);
    from = { position: next.position, heldMs: Math.max(from.heldMs, next.heldMs) };
  }
  return from;
}

async function swapIn(
  client: ClientBase,
  projection: Projection,
  shadow: ShadowTable,
  position: string,
): Promise<void> {
  // There are few SIDs, each found by its key. A planner that took the log for small and scanned it would keep appends
  // waiting.
  await client.query(BY_INDEX);
  await client.query('SET LOCAL enable_hashjoin = off');
  await client.query('SET LOCAL enable_mergejoin = off');
  await client.query(refoldSince(projection, shadow.name), [position]);
  for (const statement of shadow.swapping) await client.query(statement);
  if (projection.isSummarised === true) await client.query(MARK_SUMMARISED);
}
