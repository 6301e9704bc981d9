interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly since: number;
  readonly resolve: (outcome: Outcome | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item, Outcome = never> {
  /**
   * Makes a batch durable; it resolves only when all of it is. What is to be said about single items comes in a map;
   * an item that is not in it is committed and that is all.
   */
  readonly commit: (batch: readonly Item[]) => Promise<ReadonlyMap<Item, Outcome> | void>;
  /** Most items in one batch: bounds the statement's size and the harm of one failure. */
  readonly maxBatch: number;
  /** How many items may wait; beyond it `hasRoom` is false. Without it the queue is as long as memory. */
  readonly maxWaiting?: number;
  /** The same bound in bytes, and how many an item counts for. */
  readonly maxWaitingBytes?: number;
  readonly bytesOf?: (item: Item) => number;
  /**
   * The same bound in milliseconds: how long the first in the queue may have waited. Whoever comes next waits about as
   * long, however fast or slow the commits are just now.
   */
  readonly maxWaitMs?: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

/** Turns of a door that is not flooded are shorter. */
const END_OF_TURN_WITHIN_MS = 10;

/**
 * Lets items that arrive together share one commit, one at a time. Nobody waits for a timer: a batch leaves as soon as the
 * one before is committed, so an idle door answers at once, and under load the batches grow by themselves meanwhile.
 *
 * States of an item: waiting (in the queue) → on its way (part of a batch) → resolved when its batch is committed, or
 * rejected with the error of its batch. It knows promises and time, but no SQL.
 */
export class GroupCommit<Item, Outcome = never> {
  readonly #options: GroupCommitOptions<Item, Outcome>;
  readonly #now: () => number;
  #waiting: Waiting<Item, Outcome>[] = [];
  #waitingBytes = 0;
  #isCommitting = false;
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(options: GroupCommitOptions<Item, Outcome>) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** How many items wait, those on their way not counted. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Whether one more item may wait; who adds none the less only waits longer. */
  get hasRoom(): boolean {
    const { maxWaiting = Infinity, maxWaitingBytes = Infinity, maxWaitMs = Infinity } = this.#options;
    const [first] = this.#waiting;
    if (first === undefined) return true;
    if (this.#waiting.length >= maxWaiting || this.#waitingBytes >= maxWaitingBytes) return false;
    return this.#now() - first.since < maxWaitMs;
  }

  /** Resolves when the item is durable, with what the commit had to say about it. */
  add(item: Item): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, since: this.#now(), resolve, reject });
      this.#waitingBytes += this.#bytesOf(item);
      this.#schedule();
    });
  }

  /** Resolves when nothing waits and nothing is on its way. */
  drained(): Promise<void> {
    if (this.#waiting.length === 0 && !this.#isCommitting) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #bytesOf(item: Item): number {
    return this.#options.bytesOf?.(item) ?? 0;
  }

  /**
   * Sends off at the end of the event loop's turn, so that requests read in one turn share a batch. A turn ends when no
   * socket has anything left to read: for a door that is flooded that may be seconds away, so whoever has waited for a
   * while goes at once.
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
    try {
      const outcomes = await this.#options.commit(batch.map((waiting) => waiting.item));
      for (const waiting of batch) waiting.resolve(outcomes?.get(waiting.item));
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    } finally {
      this.#isCommitting = false;
      if (this.#waiting.length > 0) this.#schedule();
      else this.#idle.splice(0).forEach((resolve) => resolve());
    }
  }
}
