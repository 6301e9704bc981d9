/** The database could not be asked: it is down, hangs, or accepts no connections at this moment. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}
