import pg from 'pg';
import { requirePlainUrl } from '../roles/login-url.js';
import { doorConnections, KEEP_ALIVE } from './connect.js';
import type { PoolPlan, PoolTable } from './pool-tables.js';

export interface OpenPoolsOptions {
  /** Told of each connection that breaks while nobody uses it; whoever uses one is told by the error of the question. */
  readonly onBroken: (error: Error, name: string) => void;
  /** The limit of all times for which the table has none, in milliseconds. */
  readonly withinMs?: number;
}

/** The pools of a table, by their names. */
export interface OpenPools<Name extends string> {
  readonly of: (name: Name) => pg.Pool;
  /** Of pools alike, all. */
  readonly allOf: (name: Name) => readonly pg.Pool[];
  /** One connection outside of the pool and with its limits, not yet open; `requireDoorLogin` asks it who it is. */
  readonly single: (name: Name) => pg.Client;
  /** Waits for what is being asked. */
  readonly close: () => Promise<void>;
}

/**
 * The pools of a process, as its table has them. Each connects when it is asked, and asks each connection who it is
 * before anybody gets it: one that could change an event, or become somebody who can, is refused with a DoorLoginError.
 *
 * @param databaseUrl that of a login role (`sidetrack_ingest`, `sidetrack_api`)
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
      ...doorConnections(plan.use),
    });
    // Without a listener a connection that breaks while idle would end the process.
    pool.on('error', (error) => onBroken(error, name));
    return pool;
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
      const { options } = doorConnections(table[name]!.use);
      return new pg.Client({ connectionString, keepAlive: true, ...limits(table[name]!, withinMs), options });
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

/** A pool that may be ended by each who has it: TypeORM ends what it works with, and the table all. */
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
