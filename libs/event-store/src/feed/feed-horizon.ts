import { setTimeout as pause } from 'node:timers/promises';
import { askForOne, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import { placesOfAppends } from '../running-appends/places-of-appends.js';
import type { RunningAppends } from '../running-appends/running-appends.js';
import { UnsettledError } from '../running-appends/unsettled-error.js';

/** The first wait before the running appends are looked at again. Later waits get longer and longer. */
const FIRST_LOOK_MS = 2;
const RARELY_MS = 100;

/** An append of a door never takes as long as this. A transaction that does was left open by somebody. */
const TOO_LONG_MS = 10_000;

/** How far positions have been drawn: 0 when no position was ever drawn. And whether this server has Citus. */
const LAST_DRAWN = `
  SELECT (CASE WHEN is_called THEN last_value ELSE last_value - 1 END)::float8 AS position,
         to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL AS has_citus
    FROM events_position_seq`;

const LAST_SETTLED = `
  SELECT COALESCE(max(position), $2::bigint)::float8 AS position
    FROM events
   WHERE position <= $1::bigint AND position >= $2::bigint`;

const readPosition = rowReader({ position: column.number });
const readDrawn = rowReader({ position: column.number, hasCitus: column.flag });

/**
 * Hears of what holds the feed: once for each round that waits unreasonably long, with null; and once for each reason why
 * nobody can say how far the feed may be read, such as a node that does not answer.
 */
export type HeldUp = (why: string | null) => void;

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
 * On Citus a shard's node has the lock of the table, and the coordinator may be gone while the node commits. There the
 * same questions are asked of a lock of the coordinator that every append takes first, and then of every node
 * (see `places-of-appends`).
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
  readonly #onHeldUp: HeldUp;
  readonly #closed = new AbortController();
  #settled: number | null = null;
  #drawn = 0;
  #running: Promise<unknown> | null = null;
  #next: Promise<number> | null = null;
  #unsettled: string | null = null;

  constructor(pool: Pool, onHeldUp: HeldUp = () => undefined) {
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
   * running appends. Rejects with the database's error, with an UnsettledError where a node of the database cannot be
   * asked, or with an AbortError after `close`; the horizon then stays where it was.
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
    try {
      const settled = await this.#round();
      this.#unsettled = null;
      return settled;
    } catch (error) {
      if (error instanceof UnsettledError) this.#tell(error.message);
      throw error;
    }
  }

  #tell(why: string): void {
    if (this.#unsettled !== why) this.#onHeldUp(why);
    this.#unsettled = why;
  }

  async #round(): Promise<number> {
    this.#closed.signal.throwIfAborted();
    const { position, hasCitus } = await this.#lastDrawn();
    const { places, fallsBack } = await placesOfAppends(this.#pool, hasCitus);
    const drawn = fallsBack ? await this.#drawnBeforeCrash(position) : position;
    this.#drawn = drawn;
    // The drawn positions have gone back: this is another database than before, restored under the same address.
    if (this.#settled !== null && drawn < this.#settled) this.#settled = null;
    for (const place of places) await this.#waitForAppends(place);
    this.#settled = await this.#position(LAST_SETTLED, [drawn, this.#settled ?? 0]);
    return this.#settled;
  }

  /**
   * On Citus a crash of the coordinator can take drawn positions back although a worker has stored their events. Appends
   * skip them (see `append-functions`), so whoever draws next is past all that is stored. Until then the newest event
   * says how far positions were drawn. It is looked for before the sequence is looked at once more: an event that is
   * merely newer than the look before is then no longer ahead of it.
   */
  async #drawnBeforeCrash(drawn: number): Promise<number> {
    if (this.#settled !== null && drawn >= this.#settled) return drawn;
    const newest = await this.#position(LAST_SETTLED, [Number.MAX_SAFE_INTEGER, 0]);
    const { position } = await this.#lastDrawn();
    return Math.max(newest, position);
  }

  async #waitForAppends(running: RunningAppends): Promise<void> {
    const startedAt = performance.now();
    let isTold = false;
    let appending = await running.now();
    for (let waitMs = FIRST_LOOK_MS; appending.length > 0; waitMs = Math.min(waitMs * 1.5, RARELY_MS)) {
      await pause(waitMs, undefined, { signal: this.#closed.signal });
      appending = await running.still(appending);
      if (isTold || performance.now() - startedAt < TOO_LONG_MS) continue;
      isTold = true;
      this.#onHeldUp(null);
    }
  }

  async #position(text: string, values: readonly unknown[]): Promise<number> {
    return (await askForOne(this.#pool, { text, values }, readPosition))!.position;
  }

  async #lastDrawn(): Promise<ReturnType<typeof readDrawn>> {
    return (await askForOne(this.#pool, { text: LAST_DRAWN }, readDrawn))!;
  }
}
