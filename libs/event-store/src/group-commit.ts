interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<Item> {
  /** Makes a batch durable; it resolves only when all of it is. */
  readonly commit: (batch: readonly Item[]) => Promise<unknown>;
  /** Most items in one batch: bounds the statement's size and the harm of one failure. */
  readonly maxBatch: number;
  /** How many batches may be on their way at once. */
  readonly maxInFlight: number;
}

/**
 * Lets items that arrive together share one commit. Nobody waits for a timer: a batch leaves as soon as a lane is free,
 * so an idle door answers at once, and under load the batches grow by themselves while the lanes are busy.
 *
 * States of an item: waiting (in the queue) → in flight (part of a batch) → resolved when its batch is committed, or
 * rejected with the error of its batch. It knows promises and time, but no SQL.
 */
export class GroupCommit<Item> {
  readonly #options: GroupCommitOptions<Item>;
  #waiting: Waiting<Item>[] = [];
  #inFlight = 0;
  #scheduled = false;
  #idle: (() => void)[] = [];

  constructor(options: GroupCommitOptions<Item>) {
    this.#options = options;
  }

  /** Resolves when the item is durable. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when nothing waits and nothing is in flight. */
  drained(): Promise<void> {
    if (this.#waiting.length === 0 && this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Sends off at the end of the event loop's turn, so that requests read in one turn share a batch. */
  #schedule(): void {
    if (this.#scheduled || this.#inFlight >= this.#options.maxInFlight) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#fillLanes();
    });
  }

  #fillLanes(): void {
    while (this.#waiting.length > 0 && this.#inFlight < this.#options.maxInFlight) {
      const batch = this.#waiting.splice(0, this.#options.maxBatch);
      void this.#commit(batch);
    }
  }

  async #commit(batch: Waiting<Item>[]): Promise<void> {
    this.#inFlight += 1;
    try {
      await this.#options.commit(batch.map((waiting) => waiting.item));
      for (const waiting of batch) waiting.resolve();
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    } finally {
      this.#inFlight -= 1;
      if (this.#waiting.length > 0) this.#schedule();
      else if (this.#inFlight === 0) this.#idle.splice(0).forEach((resolve) => resolve());
    }
  }
}
