/** The database could not be asked: it is down, hangs, or takes nobody in right now. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}
