import { queryWithin } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { rejectAmbiguous } from './ambiguous-reading-error.js';
import { buildAppendStatement } from './append-statement.js';
import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { rememberFirstReadings, toReading } from './first-readings.js';
import type { Projection } from '../projection/projection.js';

/**
 * Makes a batch of events durable and visible in every projection, in one transaction; gives how many were new.
 * With `withinMs` it waits no longer than that, and rejects without knowing whether the batch was stored.
 *
 * An event is left out when another reading of the same signed text came first: `leaveOut` is told of it. Without
 * somebody to tell it rejects with an AmbiguousReadingError, once the others are stored.
 */
export type AppendEvents = (
  events: readonly CallbackEvent[],
  withinMs?: number,
  leaveOut?: (event: CallbackEvent) => void,
) => Promise<number>;

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
  return async (events, withinMs, leaveOut = rejectAmbiguous) => {
    const query = <Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> =>
      withinMs === undefined ? pool.query<Row>(statement) : queryWithin<Row>(pool, statement, withinMs);
    const readings = events.map(toReading).filter((reading) => reading !== null);
    if (readings.length > 0) await rememberFirstReadings(query, readings);
    const values = APPENDED_COLUMNS.map(({ valuesOf }) => valuesOf(events));
    const result = await query<Answer>({ ...statementFor(events), values });
    const { appended, ambiguous } = result.rows[0] ?? { appended: 0, ambiguous: null };
    for (const place of ambiguous ?? []) leaveOut(events[place - 1]!);
    return appended;
  };
}

/** `ambiguous`: the places in the batch, from 1, of the events that were left out. */
interface Answer {
  readonly appended: number;
  readonly ambiguous: readonly number[] | null;
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
