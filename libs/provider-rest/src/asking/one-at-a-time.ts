/** Runs tasks one after the other, in the order in which they came. A task that throws does not hold up the next one. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => null);
    return result;
  }

  /** Resolves when all that has been given so far is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
