import { setTimeout as pause } from 'node:timers/promises';
import { ask, askForOne, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';

/** The first wait before the running appends are looked at again. Later waits get longer and longer. */
const FIRST_LOOK_MS = 2;
const RARELY_MS = 100;

/** An append of a door never takes as long as this. A transaction that does was left open by somebody. */
const TOO_LONG_MS = 10_000;

/** How far positions have been drawn: 0 when no position was ever drawn. */
const LAST_DRAWN = `
  SELECT (CASE WHEN is_called THEN last_value ELSE last_value - 1 END)::float8 AS position FROM events_position_seq`;

/** The transactions that have drawn a position, or are about to draw one, and have not ended. */
const APPENDING = `
  SELECT virtualtransaction AS id
    FROM pg_locks
   WHERE locktype = 'relation'
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND relation = 'events'::regclass
     AND mode = 'RowExclusiveLock'
     AND granted`;

/**
 * Those of the appending transactions that still run. A prepared transaction (two-phase commit) keeps its lock under
 * another id and has no pid, so count every lock without a pid as appending.
 */
const STILL_APPENDING = `${APPENDING} AND (virtualtransaction = ANY ($1) OR pid IS NULL)`;

const LAST_SETTLED = `
  SELECT COALESCE(max(position), $2::bigint)::float8 AS position
    FROM events
   WHERE position <= $1::bigint AND position >= $2::bigint`;

const readPosition = rowReader({ position: column.number });
const readTransaction = rowReader({ id: column.text });

/**
 * Decides how far the feed may be read. No other place decides this.
 *
 * Positions are drawn before the commit. With several writers, a higher position may therefore be visible while a lower
 * position is still to come. A reader that went on from the higher position would never see the lower one. A position
 * is settled when no open transaction can still bring a lower position. The horizon is the last settled event, and
 * readers go no further.
 *
 * How the horizon is found: every statement that inserts into `events` locks the table (ROW EXCLUSIVE; appends do not
 * block each other with this lock). The statement takes the lock when it is parsed or when its cached plan is fetched,
 * so before it draws its first position. A transaction releases its locks only after others can see what it has
 * committed. So two questions are asked, in this order: how far have positions been drawn? Which transactions hold that
 * lock? Once exactly those transactions are gone, everything up to the drawn position is settled. A transaction that
 * has come since draws later positions, so a stream of writers never keeps readers waiting.
 *
 * Transaction numbers would be another way. They would need a column, say nothing after a restore into another cluster,
 * and are held back by an old transaction anywhere in the cluster. Here only appends hold the horizon back, and an
 * append lasts no longer than the doors' time limit, DATABASE_DEADLINE. The locks are those of one server: a standby
 * does not know the locks of its primary and must not be asked.
 *
 * The horizon is an event and not the last number drawn: after a crash of the server, numbers that no commit has
 * confirmed may be drawn again.
 */
export class FeedHorizon {
  readonly #pool: Pool;
  /** Called once for each round that waits unreasonably long. */
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

  /** The last position that was found settled: 0 in an empty log, null before the first advance. */
  get settled(): number | null {
    return this.#settled;
  }

  /** How far positions had been drawn at the latest look. No later position has been given to any reader. */
  get drawn(): number {
    return this.#drawn;
  }

  /**
   * Moves the horizon and gives it. Everything that was committed before the call is then below the horizon: a caller
   * that comes while a round is under way shares the next round with all other callers. A round lasts as long as the
   * running appends. Rejects with the database's error, or with an AbortError after `close`; the horizon then stays
   * where it was.
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
    // The drawn positions have gone back: this is another database than before, restored under the same address.
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
    return (await askForOne(this.#pool, { text, values }, readPosition))!.position;
  }

  async #transactions(text: string, values: readonly unknown[]): Promise<string[]> {
    return (await ask(this.#pool, { text, values }, readTransaction)).map(({ id }) => id);
  }
}
