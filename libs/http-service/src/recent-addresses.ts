/** Addresses that were seen lately: so many at most, the longest unseen making room. */
export class RecentAddresses {
  /** When each was last seen, in the order in which they were. */
  readonly #seenAt = new Map<string, number>();

  /** @param forMs how long an address counts as seen, in milliseconds */
  constructor(
    private readonly most: number,
    private readonly forMs: number,
  ) {}

  add(address: string, now: number): void {
    this.#seenAt.delete(address);
    if (this.#seenAt.size >= this.most) this.#seenAt.delete(this.#seenAt.keys().next().value!);
    this.#seenAt.set(address, now);
  }

  has(address: string, now: number): boolean {
    const seenAt = this.#seenAt.get(address);
    return seenAt !== undefined && now - seenAt < this.forMs;
  }
}
