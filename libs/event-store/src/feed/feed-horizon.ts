import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** The appends seen at work are looked at again after this, and then less and less often. */
const FIRST_LOOK_MS = 2;
const RARELY_MS = 100;

/** An append of a door never takes as long: then somebody has left a transaction open. */
const TOO_LONG_MS = 10_000;

/** Says how far positions have been drawn: 0 when none ever was. */
const LAST_DRAWN = `
  SELECT (CASE WHEN is_called THEN last_value ELSE last_value - 1 END)::float8 AS position FROM events_position_seq`;

/** The transactions that have drawn a position, or are about to, and have not ended. */
const APPENDING = `
  SELECT virtualtransaction AS id
    FROM pg_locks
   WHERE locktype = 'relation'
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND relation = 'events'::regclass
     AND mode = 'RowExclusiveLock'
     AND granted`;

/**
 * Those of them that still run. A prepared transaction (two-phase commit) keeps its lock under another id and has no pid,
 * so every lock without a pid counts as one of them.
 */
const STILL_APPENDING = `${APPENDING} AND (virtualtransaction = ANY ($1) OR pid IS NULL)`;

const LAST_SETTLED = `
  SELECT COALESCE(max(position), $2::bigint)::float8 AS position
    FROM events
   WHERE position <= $1::bigint AND position >= $2::bigint`;

/**
 * How far the feed may be read: the one place that decides it.
 *
 * Positions are drawn before the commit, so with several writers a higher one may be there to read while a lower one is
 * still to come; who read on from it would never see the lower one. A position is settled when no transaction is left
 * that could still bring a lower one. The horizon is the last settled event, and readers go no further.
 *
 * How it is found: every statement that inserts into `events` locks the table (ROW EXCLUSIVE, which appends do not
 * refuse each other) when it is parsed or its cached plan is taken out, and so before it draws its first position; and
 * a transaction gives its locks back only after others can see what it has committed. So, in this order: how far have
 * positions been drawn? Who holds that lock? Once exactly those are gone, everything up to there is settled. Whoever
 * has come since draws later positions, so a stream of writers never keeps readers waiting.
 *
 * Transactions' numbers would need a column, say nothing after a restore into another cluster, and an old one anywhere in
 * the cluster holds them back. Here only appends do, for as long as one lasts: the doors' time limit, DATABASE_DEADLINE. The
 * locks are those of one server; a standby does not know its primary's and must not be asked.
 *
 * The horizon is an event and not the last number drawn: numbers that no commit has confirmed may be drawn again after
 * a crash of the server.
 */
export class FeedHorizon {
  readonly #pool: Pool;
  /** Told once for each round that waits unreasonably long. */
  readonly #onHeldUp: () => void;
  readonly #closed = new AbortController();
  #settled: number | null = null;
  #drawn = 0;
  #running: Promise<unknown> | null = null;
  #next: Promise<number> | null = null;

  constructor(pool: Pool, onHeldUp: () => void = () => undefined) {
    this.#pool = pool;
    this.#onHeldUp = onHeldUp;
  }

  /** The last position that was found settled, 0 in an empty log; null before the first advance. */
  get settled(): number | null {
    return this.#settled;
  }

  /** How far positions had been drawn at the latest look; no later position has been given to anyone. */
  get drawn(): number {
    return this.#drawn;
  }

  /**
   * Moves the horizon and gives it. All that was committed before the call is then below it: who calls while a round
   * is under way joins the next one, together with everybody else. It lasts as long as the appends at work.
   * Rejects with the database's error, or an AbortError after `close`; the horizon stays where it was.
   */
  advance(): Promise<number> {
    this.#next ??= this.#takeTurn();
    return this.#next;
  }

  /** Ends the waiting, for good. */
  close(): void {
    this.#closed.abort();
  }

  async #takeTurn(): Promise<number> {
    await this.#running?.catch(() => undefined);
    this.#running = this.#next;
    this.#next = null;
    return this.#round();
  }

  async #round(): Promise<number> {
    this.#closed.signal.throwIfAborted();
    const drawn = await this.#position(LAST_DRAWN, []);
    this.#drawn = drawn;
    // The numbers have gone back: this is another database than before, restored under the same address.
    if (this.#settled !== null && drawn < this.#settled) this.#settled = null;
    await this.#waitForAppends();
    this.#settled = await this.#position(LAST_SETTLED, [drawn, this.#settled ?? 0]);
    return this.#settled;
  }

  async #waitForAppends(): Promise<void> {
    const startedAt = performance.now();
    let isTold = false;
    let appending = await this.#transactions(APPENDING, []);
    for (let waitMs = FIRST_LOOK_MS; appending.length > 0; waitMs = Math.min(waitMs * 1.5, RARELY_MS)) {
      await pause(waitMs, undefined, { signal: this.#closed.signal });
      appending = await this.#transactions(STILL_APPENDING, [appending]);
      if (isTold || performance.now() - startedAt < TOO_LONG_MS) continue;
      isTold = true;
      this.#onHeldUp();
    }
  }

  async #position(text: string, values: readonly unknown[]): Promise<number> {
    const result = await this.#pool.query<{ position: number }>(text, [...values]);
    return result.rows[0]!.position;
  }

  async #transactions(text: string, values: readonly unknown[]): Promise<string[]> {
    const result = await this.#pool.query<{ id: string }>(text, [...values]);
    return result.rows.map(({ id }) => id);
  }
}
