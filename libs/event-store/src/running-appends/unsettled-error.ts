/** Nobody can say now how far the feed may be read. The message says why, and which node of the database is concerned. */
export class UnsettledError extends Error {
  override readonly name = 'UnsettledError';
}
