import type { Kind } from '@sidetrack/domain';

/** The pages of one list that have been read in a row. */
interface Chain {
  readonly read: Set<string>;
  next: string | null;
}

/**
 * Knows lists that would never end: their next page is one that was read before. A list is followed as long as each page
 * is asked for where the one before it has led to; a page that is asked for once more begins anew.
 */
export class PageChains {
  readonly #chains = new Map<Kind, Chain>();

  /** Notes that a page was read, and where it leads to. Gives whether that has been in this list before. */
  isCircle(kind: Kind, url: string, next: string | null): boolean {
    const last = this.#chains.get(kind);
    const chain: Chain = last?.next === url && !last.read.has(url) ? last : { read: new Set(), next: null };
    chain.read.add(url);
    chain.next = next;
    this.#chains.set(kind, chain);
    return next !== null && chain.read.has(next);
  }
}
