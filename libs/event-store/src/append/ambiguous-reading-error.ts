/** Another reading of the same signed text came first. The signature cannot say which of the two the provider meant. */
export class AmbiguousReadingError extends Error {
  constructor() {
    super('The same signature came before over the same signed text, split into other parameters.');
  }
}

/** For an append whose caller takes no word of the events that it leaves out. */
export function rejectAmbiguous(): never {
  throw new AmbiguousReadingError();
}
