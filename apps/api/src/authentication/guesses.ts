import { createHash, randomBytes } from 'node:crypto';

/** So many wrong tokens an address has before it is slowed down: a pasted one that lacks a letter, a script not yet changed. */
const FREE = 5;

/** The first wait after that; each further wrong token doubles it. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** An address that has guessed nothing for so long is a new one. */
const FORGET_AFTER_MS = 60 * 60_000;

/** About 200 bytes each. Past it the one that has been quiet the longest is forgotten. */
const MOST_ADDRESSES = 10_000;

/** Drawn anew by each process: what is remembered of a wrong token, which may be right but for a letter, fits no other list. */
const SALT = randomBytes(16);

interface Guesser {
  wrong: number;
  /** Of the wrong token that was looked at last. */
  last: string;
  /** Until then nothing more is looked at from there. */
  until: number;
  at: number;
}

/**
 * How often each address has come with a token that nobody has, and how long it has to wait before the next one counts.
 * There are no timers: what is past is forgotten when it is looked at, or when the table is full.
 */
export class Guesses {
  readonly #guessers = new Map<string, Guesser>();

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How many addresses are remembered. */
  get size(): number {
    return this.#guessers.size;
  }

  /**
   * Takes note of a wrong token. The same one again is no guess and costs nothing: a console whose token was revoked sends
   * it with every question of a page at once, and has to hear that it is wrong, not that it should wait.
   *
   * @param address of whoever sent it, as limits are kept by
   * @returns after how many milliseconds the next may come; 0 when this one was within what is free
   */
  wrong(address: string, token: string): number {
    const now = this.now();
    const digest = createHash('sha256').update(SALT).update(token).digest('base64');
    const known = this.#guessers.get(address);
    const guesser =
      known === undefined || now - known.at > FORGET_AFTER_MS ? { wrong: 0, last: '', until: 0, at: now } : known;
    if (guesser.last === digest) return 0;
    const waits = now < guesser.until;
    // Who does not wait is told again how long; only guesses that are looked at make the wait longer.
    if (!waits) {
      guesser.wrong += 1;
      guesser.last = digest;
      if (guesser.wrong > FREE) guesser.until = now + waitAfter(guesser.wrong - FREE);
    }
    guesser.at = now;
    // The last in the order of a Map is the one that came last.
    this.#guessers.delete(address);
    this.#guessers.set(address, guesser);
    if (this.#guessers.size > MOST_ADDRESSES) this.#guessers.delete(this.#guessers.keys().next().value!);
    return Math.max(0, guesser.until - now);
  }
}

/** Doubles up to the longest; the exponent is held where the sum would no longer be exact. */
const waitAfter = (beyond: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(beyond - 1, 20));
