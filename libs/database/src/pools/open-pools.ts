import pg from 'pg';
import { requirePlainUrl } from '../roles/login-url.js';
import { doorConnections, KEEP_ALIVE, survivingBreaks } from './connect.js';
import type { PoolPlan, PoolTable } from './pool-tables.js';

export interface OpenPoolsOptions {
  /**
   * Called for each connection that breaks while idle. A connection in use reports a break through the error of its
   * question.
   */
  readonly onBroken: (error: Error, name: string) => void;
  /** The limit for all waits for which the table has no limit, in milliseconds. */
  readonly withinMs?: number;
}

/** The pools of a table, by their names. */
export interface OpenPools<Name extends string> {
  readonly of: (name: Name) => pg.Pool;
  /** Of several pools alike, the list of all. */
  readonly allOf: (name: Name) => readonly pg.Pool[];
  /** One connection outside of the pool, with the pool's limits, not yet open. `requireDoorLogin` checks its login. */
  readonly single: (name: Name) => pg.Client;
  /** Waits for the running questions, then closes. */
  readonly close: () => Promise<void>;
}

/**
 * The pools of a process, as its table has them. Each pool connects when it is first asked. Each new connection is
 * checked before any question gets it: a connection that could change an event, or could become a role that can, is
 * refused with a DoorLoginError.
 *
 * @param databaseUrl the URL of a login role (`sidetrack_ingest`, `sidetrack_api`)
 */
export function openPools<Table extends PoolTable>(
  databaseUrl: string,
  table: Table,
  { onBroken, withinMs }: OpenPoolsOptions,
): OpenPools<keyof Table & string> {
  const connectionString = requirePlainUrl(databaseUrl);
  const open = (name: string, plan: PoolPlan): pg.Pool => {
    const pool = new OncePool({
      connectionString,
      max: plan.most,
      ...staying(plan),
      ...limits(plan, withinMs),
      ...doorConnections(plan.use, plan.settings),
    });
    return survivingBreaks(pool, (error) => onBroken(error, name));
  };
  const pools = new Map(
    Object.entries(table).map(([name, plan]) => [
      name,
      Array.from({ length: plan.alike ?? 1 }, () => open(name, plan)),
    ]),
  );
  return {
    of: (name) => pools.get(name)![0]!,
    allOf: (name) => pools.get(name)!,
    single: (name) => {
      const plan: PoolPlan = table[name]!;
      const { options } = doorConnections(plan.use, plan.settings);
      return new pg.Client({ connectionString, keepAlive: true, ...limits(plan, withinMs), options });
    },
    close: async () => void (await Promise.all([...pools.values()].flat().map((pool) => pool.end()))),
  };
}

const staying = ({ stay = 0, most }: PoolPlan): pg.PoolConfig =>
  stay === 0 ? {} : { ...KEEP_ALIVE, ...(stay === most ? { idleTimeoutMillis: 0 } : { min: stay }) };

const limits = (
  { connectWithinMs, answerWithinMs, statementWithinMs }: PoolPlan,
  withinMs?: number,
): Pick<pg.PoolConfig, 'connectionTimeoutMillis' | 'query_timeout' | 'statement_timeout'> => ({
  connectionTimeoutMillis: connectWithinMs ?? withinMs,
  query_timeout: answerWithinMs ?? withinMs,
  statement_timeout: statementWithinMs ?? withinMs,
});

/** A pool that may be ended more than once: TypeORM ends the pool that it works with, and the table ends all pools. */
class OncePool extends pg.Pool {
  #ended: Promise<void> | undefined;

  override end(): Promise<void>;
  override end(whenEnded: () => void): void;
  override end(whenEnded?: () => void): Promise<void> | void {
    this.#ended ??= super.end();
    if (whenEnded === undefined) return this.#ended;
    void this.#ended.then(whenEnded, whenEnded);
  }
}
