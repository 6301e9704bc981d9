interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly since: number;
  /** The same moment, by a clock that stands still while the commits stand still. */
  readonly countedSince: number;
  readonly resolve: (outcome: Outcome | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item, Outcome = never> {
  /**
   * Makes a batch durable, and resolves only when the whole batch is durable. The map holds outcomes of single items.
   * An item that is not in the map is committed, and there is no more to say about it.
   */
  readonly commit: (batch: readonly Item[]) => Promise<ReadonlyMap<Item, Outcome> | void>;
  /** The most items in one batch. This bounds the size of the statement and the harm of one failure. */
  readonly maxBatch: number;
  /**
   * How many items may wait. When more wait, `hasRoom` is false. Without this bound only the memory limits the queue.
   */
  readonly maxWaiting?: number;
  /** The same bound in bytes, and how many bytes an item counts for. */
  readonly maxWaitingBytes?: number;
  readonly bytesOf?: (item: Item) => number;
  /**
   * The same bound in milliseconds: how long the first item in the queue may have waited. The next item waits about as
   * long, however fast or slow the commits are at this moment.
   */
  readonly maxWaitMs?: number;
  /**
   * With this setting, commits that stand still for a moment do not count as too slow. When one commit takes longer
   * than a quarter of `maxWaitMs`, the time beyond that quarter is not counted as waiting time, up to this many
   * milliseconds. When the commits move again, all waiting items go with the next commits, and so do items that arrive
   * meanwhile. This is granted once in ten seconds; commits that stand still more often are too slow.
   */
  readonly maxStandstillMs?: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

/** How a queue has fared since somebody last asked. */
export interface QueueFigures {
  /** How many items wait at this moment, and how long the first of them has waited. */
  readonly waiting: number;
  readonly oldestWaitMs: number;
  /** Commits that have ended, with success or not, and how many items they held. */
  readonly commits: number;
  readonly items: number;
  /**
   * The longest of the commits that have ended; the commit that still runs counts with the time it has taken so far.
   */
  readonly longestCommitMs: number;
}

/** A door that is not flooded has shorter turns of its event loop. */
const END_OF_TURN_WITHIN_MS = 10;

/** A commit that takes more than this part of `maxWaitMs` counts as standing still. */
const STANDSTILL_FROM = 1 / 4;
const ONE_STANDSTILL_IN_MS = 10_000;

/**
 * Lets items that arrive together share one commit. Commits run one at a time. No item waits for a timer: a batch
 * leaves as soon as the batch before it is committed. So an idle door answers at once, and under load the batches grow
 * by themselves.
 *
 * States of an item: waiting (in the queue) → on its way (part of a batch) → resolved when its batch is committed, or
 * rejected with the error of its batch. This class knows promises and time, but no SQL.
 */
export class GroupCommit<Item, Outcome = never> {
  readonly #options: GroupCommitOptions<Item, Outcome>;
  readonly #now: () => number;
  #waiting: Waiting<Item, Outcome>[] = [];
  #waitingBytes = 0;
  #isCommitting = false;
  #commitBeganAt = 0;
  /** How long commits have stood still in total, and when a commit last stood still. */
  #stoodStillMs = 0;
  #stoodStillAt = -Infinity;
  #commits = 0;
  #items = 0;
  #longestCommitMs = 0;
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(options: GroupCommitOptions<Item, Outcome>) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** How many items wait. Items on their way are not counted. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether one more item may wait. An item that is added without room only waits longer. */
  get hasRoom(): boolean {
    const {
      maxWaiting = Infinity,
      maxWaitingBytes = Infinity,
      maxWaitMs = Infinity,
      maxStandstillMs = 0,
    } = this.#options;
    const [first] = this.#waiting;
    if (first === undefined) return true;
    if (this.#waiting.length >= maxWaiting || this.#waitingBytes >= maxWaitingBytes) return false;
    const now = this.#now();
    if (this.#standsStillMs(now) > 0 && now - first.since >= maxStandstillMs) return false;
    return this.#countedTime(now) - first.countedSince < maxWaitMs;
  }

  /** The figures since the last call. Only one caller may ask, again and again. */
  takeFigures(): QueueFigures {
    const now = this.#now();
    const [first] = this.#waiting;
    const figures = {
      waiting: this.#waiting.length,
      oldestWaitMs: first === undefined ? 0 : now - first.since,
      commits: this.#commits,
      items: this.#items,
      longestCommitMs: Math.max(this.#longestCommitMs, this.#isCommitting ? now - this.#commitBeganAt : 0),
    };
    this.#commits = 0;
    this.#items = 0;
    this.#longestCommitMs = 0;
    return figures;
  }

  /** Resolves when the item is durable, with the commit's outcome for the item. */
  add(item: Item): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      const since = this.#now();
      this.#waiting.push({ item, since, countedSince: this.#countedTime(since), resolve, reject });
      this.#waitingBytes += this.#bytesOf(item);
      this.#schedule();
    });
  }

  /** Resolves when no item waits and no item is on its way. */
  drained(): Promise<void> {
    if (this.#waiting.length === 0 && !this.#isCommitting) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #countedTime(now: number): number {
    return now - this.#stoodStillMs - this.#standsStillMs(now);
  }

  /** How long the commit on its way has stood still so far. */
  #standsStillMs(now: number): number {
    const { maxWaitMs = Infinity, maxStandstillMs } = this.#options;
    if (maxStandstillMs === undefined || !this.#isCommitting) return 0;
    if (this.#commitBeganAt - this.#stoodStillAt < ONE_STANDSTILL_IN_MS) return 0;
    return Math.max(0, now - this.#commitBeganAt - maxWaitMs * STANDSTILL_FROM);
  }

  #bytesOf(item: Item): number {
    return this.#options.bytesOf?.(item) ?? 0;
  }

  /**
   * Sends a batch at the end of the event loop's turn, so that requests read in one turn share a batch. A turn ends
   * when no socket has anything left to read. At a flooded door that may take seconds, so a batch whose first item has
   * waited for a while leaves at once.
   */
  #schedule(): void {
    if (this.#isCommitting) return;
    const [first] = this.#waiting;
    if (first !== undefined && this.#now() - first.since > END_OF_TURN_WITHIN_MS) {
      this.#sendOff();
      return;
    }
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#sendOff();
    });
  }

  #sendOff(): void {
    if (this.#isCommitting || this.#waiting.length === 0) return;
    const batch = this.#waiting.splice(0, this.#options.maxBatch);
    for (const { item } of batch) this.#waitingBytes -= this.#bytesOf(item);
    void this.#commit(batch);
  }

  async #commit(batch: Waiting<Item, Outcome>[]): Promise<void> {
    this.#isCommitting = true;
    this.#commitBeganAt = this.#now();
    try {
      const outcomes = await this.#options.commit(batch.map((waiting) => waiting.item));
      for (const waiting of batch) waiting.resolve(outcomes?.get(waiting.item));
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    } finally {
      this.#noteEnd(batch.length);
      if (this.#waiting.length > 0) this.#schedule();
      else this.#idle.splice(0).forEach((resolve) => resolve());
    }
  }

  #noteEnd(items: number): void {
    const now = this.#now();
    const stoodStillMs = this.#standsStillMs(now);
    this.#isCommitting = false;
    this.#commits += 1;
    this.#items += items;
    this.#longestCommitMs = Math.max(this.#longestCommitMs, now - this.#commitBeganAt);
    if (stoodStillMs === 0) return;
    this.#stoodStillMs += stoodStillMs;
    this.#stoodStillAt = now;
  }
}
