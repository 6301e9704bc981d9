/** Another reading of the same signed text came first: which of the two the provider meant, the signature cannot say. */
export class AmbiguousReadingError extends Error {
  constructor() {
    super('The same signature came before over the same signed text, split into other parameters.');
  }
}

/** For an append that nobody can be told of what it leaves out. */
export function rejectAmbiguous(): never {
  throw new AmbiguousReadingError();
}
