import { INGEST_POOLS, openPools, readShards, ShardPlaces, type OpenPools, type Shard } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import type { LogWriter } from '@sidetrack/event-store';
import type { Breaker, DoorLanes, Lane, Pending } from '@sidetrack/intake';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Logger } from 'pino';

export interface NodeLanesOptions {
  readonly databaseUrl: string;
  /** The door’s other connections, over which the shards are asked for and the journal is drained. */
  readonly pool: pg.Pool;
  readonly lanes: DoorLanes;
  readonly log: LogWriter;
  readonly deadlineMs: number;
  /** Makes the breaker of a node (`host:port`). */
  readonly makeBreaker: (node: string) => Breaker;
  readonly logger: Logger;
}

/** Nodes come and shards move in minutes. Until it is seen, a lane sends to wherever they are. */
const LOOK_EVERY_MS = 30_000;

/**
 * On Citus, a lane for each node that holds shards, with a connection and a breaker of its own: a node that is dead has
 * its own callbacks sent to the journal, and no others. On plain PostgreSQL, which is asked one question, the lanes stay
 * as they are.
 */
export class NodeLanes {
  readonly #byNode = new Map<string, Lane>();
  readonly #pools: OpenPools<'lanes'>[] = [];
  readonly #ended = new AbortController();
  #shown = '';
  #isOneServer = false;

  constructor(private readonly options: NodeLanesOptions) {}

  /**
   * Gives the door the lanes that its database wants. Rejects with the database’s error.
   *
   * @returns whether it is a cluster
   */
  async choose(): Promise<boolean> {
    const shards = await readShards(this.options.pool);
    this.#isOneServer = shards === null;
    if (shards === null) return false;
    this.#use(shards);
    return true;
  }

  /** Looks for nodes that have come, and for shards that were moved, until it is closed; never on one server. */
  watch(): void {
    void this.#watch();
  }

  async close(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#pools.map((pools) => pools.close()));
  }

  #use(shards: readonly Shard[]): void {
    const text = JSON.stringify(shards);
    if (text === this.#shown) return;
    this.#shown = text;
    const places = new ShardPlaces(shards);
    const lanes = places.nodes.map((node) => this.#laneTo(node));
    this.options.lanes.change({ lanes, laneOf: (sid) => lanes[places.shardOf(sid).lane]! });
    this.options.logger.info(
      { nodes: places.nodes, shards: shards.length },
      'callbacks go to the nodes of a Citus cluster',
    );
  }

  #laneTo(node: string): Lane {
    const known = this.#byNode.get(node);
    if (known !== undefined) return known;
    const { databaseUrl, log, deadlineMs, makeBreaker, logger, pool } = this.options;
    const pools = openPools(
      databaseUrl,
      { lanes: { ...INGEST_POOLS.lanes, alike: 1 } },
      {
        withinMs: deadlineMs,
        onBroken: (err) => logger.warn({ err, node }, 'a database connection broke'),
      },
    );
    this.#pools.push(pools);
    const over = pools.of('lanes');
    const lane: Lane = {
      node,
      breaker: makeBreaker(node),
      commit: log.committing<Pending>({ eventOf: ({ event }) => event, deadlineMs, over, node }),
      drain: log.committing<CallbackEvent>({ eventOf: (event) => event, deadlineMs, over: pool, node }),
    };
    this.#byNode.set(node, lane);
    return lane;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted && !this.#isOneServer) {
      await pause(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      // While the coordinator is away there is nothing to learn; the lanes say so themselves.
      if (!signal.aborted) await this.choose().catch(() => false);
    }
  }
}
