/**
 * Whether the database is worth asking. While it is away, asking costs every callback the whole deadline, so the first
 * failure opens the breaker and everything goes to the journal at once.
 *
 * closed → open: a batch could not be stored, or the database was away when the door opened.
 * open → closed: the drain, which goes on asking, has stored something again.
 */
export class Breaker {
  #isOpen = false;

  constructor(private readonly onChange: (isOpen: boolean, cause: unknown) => void) {}

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(cause: unknown): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.onChange(true, cause);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.onChange(false, null);
  }
}
