import { createHash, randomBytes } from 'node:crypto';

/**
 * An address may send this many wrong tokens before it is slowed down. Honest mistakes need a few: a pasted token that
 * lacks a letter, a script with an old token.
 */
const FREE = 5;

/** The first wait after those free tokens. Each further wrong token doubles the wait. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** An address that has sent no wrong token for this long counts as new. */
const FORGET_AFTER_MS = 60 * 60_000;

/**
 * Each address takes about 200 bytes. When the table is full, the address that was quiet for the longest time is
 * forgotten.
 */
const MOST_ADDRESSES = 10_000;

/**
 * A key that each process draws anew. A wrong token may be a right token but for one letter, so the remembered digest
 * must be useless in any other list.
 */
const SALT = randomBytes(16);

interface Guesser {
  wrong: number;
  /** The digest of the wrong token that was checked last. */
  last: string;
  /** Until this time, no further token from this address is checked. */
  until: number;
  at: number;
}

/**
 * Counts for each address how many wrong tokens it sent, and how long the address has to wait until its next token is
 * checked. There are no timers: an old entry is removed when it is read, or when the table is full.
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
   * Notes a wrong token. The same wrong token again is not a guess and costs nothing. A console whose token was revoked
   * sends that token with every question of a page at once; the console has to hear that the token is wrong, not that
   * it should wait.
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
    // A caller that does not wait is told the remaining wait again. Only guesses that are checked make the wait longer.
    if (!waits) {
      guesser.wrong += 1;
      guesser.last = digest;
      if (guesser.wrong > FREE) guesser.until = now + waitAfter(guesser.wrong - FREE);
    }
    guesser.at = now;
    // A Map keeps the order of insertion, so the newest entry is the last.
    this.#guessers.delete(address);
    this.#guessers.set(address, guesser);
    if (this.#guessers.size > MOST_ADDRESSES) this.#guessers.delete(this.#guessers.keys().next().value!);
    return Math.max(0, guesser.until - now);
  }
}

/** Doubles up to the longest wait. The exponent is limited because larger powers would not be exact. */
const waitAfter = (beyond: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(beyond - 1, 20));
