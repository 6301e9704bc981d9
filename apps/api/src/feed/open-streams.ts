import type { Caller } from '../authentication/known-tokens.js';
import { Shares } from '../shares.js';
import { ownStreamsFull, streamsFull } from './feed-problems.js';

/** The place of one open stream. Its signal tells the stream to end. */
export interface Place {
  readonly signal: AbortSignal;
  /** Ends the stream and frees the place. */
  leave(): void;
}

/**
 * The open streams. Their number is limited, and one token may have half of them: each stream costs a socket and the
 * memory for a page.
 */
export class OpenStreams {
  readonly #places = new Set<AbortController>();
  readonly #shares: Shares;
  #isClosed = false;

  constructor(most: number) {
    this.#shares = new Shares(most);
  }

  /**
   * Takes a place for one more stream. The place is held until it is left.
   *
   * @param caller whose token asks; the stream has to end when that is out of force
   * @throws ProblemException 429 when those of the token are taken, 503 when all are
   */
  enter({ name, revoked }: Caller): Place {
    const taken = this.#shares.take(name);
    if (taken === 'own-taken') throw ownStreamsFull(this.#shares.mostOfOne);
    if (taken === 'all-taken') throw streamsFull(this.#shares.most);
    const ending = new AbortController();
    this.#places.add(ending);
    const end = (): void => ending.abort();
    revoked.addEventListener('abort', end);
    if (this.#isClosed || revoked.aborted) end();
    return {
      signal: ending.signal,
      leave: () => {
        this.#places.delete(ending);
        revoked.removeEventListener('abort', end);
        taken();
        ending.abort();
      },
    };
  }

  /** Ends all streams, and each stream that opens later. */
  close(): void {
    this.#isClosed = true;
    for (const ending of this.#places) ending.abort();
  }
}
