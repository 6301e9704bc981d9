import { queryWithin } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { buildAppendStatement } from './append-statement.js';
import { EVENT_COLUMNS } from './event-columns.js';
import type { Projection } from './projection.js';

/**
 * Makes a batch of events durable and visible in every projection, in one transaction; gives how many were new.
 * With `withinMs` it waits no longer than that, and rejects without knowing whether the batch was stored.
 */
export type AppendEvents = (events: readonly CallbackEvent[], withinMs?: number) => Promise<number>;

/**
 * The only writer of the log. Exact repeats, within the batch or of stored events, are left out silently.
 * Rejects with the database's error when nothing was stored. Trying again is always harmless, also when nobody knows
 * what became of the first try: what was stored is then an exact repeat.
 *
 * It speaks to `pg` directly: a named statement is parsed and planned once for each connection, which TypeORM's query
 * interface has no word for, and on this path planning costs more than running.
 */
export function createAppendEvents(pool: Pool, projections: readonly Projection[]): AppendEvents {
  const statementFor = oneStatementForEachMix(projections);
  return async (events, withinMs) => {
    const statement = { ...statementFor(events), values: EVENT_COLUMNS.map(({ valuesOf }) => valuesOf(events)) };
    const result =
      withinMs === undefined
        ? await pool.query<{ appended: number }>(statement)
        : await queryWithin<{ appended: number }>(pool, statement, withinMs);
    return result.rows[0]?.appended ?? 0;
  };
}

/** A merge costs 50 to 100 µs before its first row, so a statement has those of the kinds that its batch is of. */
function oneStatementForEachMix(projections: readonly Projection[]): (events: readonly CallbackEvent[]) => Statement {
  const statements = new Map<string, Statement>();
  return (events) => {
    const kinds = new Set(events.map(({ kind }) => kind));
    const touched = projections.filter(({ kind }) => kinds.has(kind));
    const name = ['append-events', ...touched.map(({ table }) => table)].join('-');
    const known = statements.get(name);
    if (known !== undefined) return known;
    const statement = { name, text: buildAppendStatement(touched) };
    statements.set(name, statement);
    return statement;
  };
}

/** A statement that PostgreSQL knows by its name, on each connection once it has been sent there. */
interface Statement {
  readonly name: string;
  readonly text: string;
}
