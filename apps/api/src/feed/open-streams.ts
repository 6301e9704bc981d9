import { streamsFull } from './feed-refusals.js';

/** One stream's right to be open; its signal says that it has to end. */
export interface Place {
  readonly signal: AbortSignal;
  /** Ends the stream, and gives the place to others. */
  leave(): void;
}

/** The streams that are open, at most so many at once: each costs a socket, and memory for a page. */
export class OpenStreams {
  readonly #places = new Set<AbortController>();
  #isClosed = false;

  constructor(private readonly most: number) {}

  /**
   * A place for one more, held until it is left.
   *
   * @throws ProblemException 503 when all are taken
   */
  enter(): Place {
    if (this.#places.size >= this.most) throw streamsFull(this.most);
    const ending = new AbortController();
    this.#places.add(ending);
    if (this.#isClosed) ending.abort();
    return {
      signal: ending.signal,
      leave: () => {
        this.#places.delete(ending);
        ending.abort();
      },
    };
  }

  /** Ends all of them, and those that still come. */
  close(): void {
    this.#isClosed = true;
    for (const ending of this.#places) ending.abort();
  }
}
