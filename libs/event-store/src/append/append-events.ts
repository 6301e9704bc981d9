import { queryWithin, readShards, ShardPlaces } from '@sidetrack/database';
import { originOf, type CallbackEvent } from '@sidetrack/domain';
import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { rejectAmbiguous } from './ambiguous-reading-error.js';
import { buildAppendStatement } from './append-statement.js';
import { AppendOverShards } from '../citus/append-over-shards.js';
import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { rememberFirstReadings, toReading } from './first-readings.js';
import type { FoldedOrigins } from '../projection/fold-column.js';
import type { Projection } from '../projection/projection.js';

/**
 * Makes a batch of events durable and visible in every projection, in one transaction; gives how many of the events
 * were new. With `withinMs` the append waits no longer than that. It then rejects without knowing whether the batch was
 * stored.
 *
 * An event is left out when another reading of the same signed text came first: `leaveOut` is called for such an event.
 * Without `leaveOut` the append rejects with an AmbiguousReadingError, once the other events are stored.
 */
export type AppendEvents = (
  events: readonly CallbackEvent[],
  withinMs?: number,
  leaveOut?: (event: CallbackEvent) => void,
) => Promise<number>;

/**
 * The only writer of the log. Exact repeats, within the batch or of stored events, are left out silently. Rejects with
 * the database's error when nothing was stored. Trying again is always harmless, even when nobody knows what became of
 * the first try: events that the first try stored are exact repeats in the second.
 *
 * The writer speaks to `pg` directly: `pg` has named statements, which are parsed and planned once for each connection,
 * and TypeORM's query interface does not offer them. On this path planning costs more than running.
 *
 * Where the tables are sharded (Citus), the batch goes to the nodes of its shards. Which of the two it is, the first
 * append asks.
 *
 * @param node on Citus, the node that an empty batch asks
 */
export function createAppendEvents(pool: Pool, projections: readonly Projection[], node?: string): AppendEvents {
  const statementFor = oneStatementForEachMix(projections);
  const findShards = onceItSucceeds(async () => {
    const shards = await readShards(pool);
    return shards === null ? null : new AppendOverShards(pool, projections, new ShardPlaces(shards));
  });
  return async (events, withinMs, leaveOut = rejectAmbiguous) => {
    const query = <Row extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<Row>> =>
      withinMs === undefined ? pool.query<Row>(statement) : queryWithin<Row>(pool, statement, withinMs);
    const readings = events.map(toReading).filter((reading) => reading !== null);
    if (readings.length > 0) await rememberFirstReadings(query, readings);
    const overShards = await findShards();
    if (overShards !== null) {
      const { appended, ambiguous } = await overShards.append(query, events, node);
      for (const event of ambiguous) leaveOut(event);
      return appended;
    }
    const values = APPENDED_COLUMNS.map(({ valuesOf }) => valuesOf(events));
    const result = await query<Answer>({ ...statementFor(events), values });
    const { appended, ambiguous } = result.rows[0] ?? { appended: 0, ambiguous: null };
    for (const place of ambiguous ?? []) leaveOut(events[place - 1]!);
    return appended;
  };
}

/** What was found once stays found; what failed is looked for again. */
function onceItSucceeds<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | null = null;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}

/** `ambiguous`: the places in the batch, counted from 1, of the events that were left out. */
interface Answer {
  readonly appended: number;
  readonly ambiguous: readonly number[] | null;
}

/**
 * A merge costs 50 to 100 µs before its first row, so each statement has only the merges for the kinds that are in its
 * batch. Observations come in batches of their own, and need a longer fold.
 */
function oneStatementForEachMix(projections: readonly Projection[]): (events: readonly CallbackEvent[]) => Statement {
  const statements = new Map<string, Statement>();
  return (events) => {
    const kinds = new Set(events.map(({ kind }) => kind));
    const touched = projections.filter(({ kind }) => kinds.has(kind));
    const hasObservations = events.some(({ evidence }) => originOf(evidence.scheme) === 'reconciliation');
    const origins: FoldedOrigins = hasObservations ? 'all' : 'callbacks';
    const name = ['append', origins, ...touched.map(({ table }) => table)].join('-');
    const known = statements.get(name);
    if (known !== undefined) return known;
    const statement = { name, text: buildAppendStatement(touched, origins) };
    statements.set(name, statement);
    return statement;
  };
}

/** A statement that PostgreSQL knows by name on each connection over which the statement has been sent before. */
interface Statement {
  readonly name: string;
  readonly text: string;
}
