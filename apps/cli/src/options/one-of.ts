import { Refusal, type Reader } from '../frame/option.js';

/** One of these words. */
export const oneOf =
  <Word extends string>(known: readonly Word[]): Reader<Word> =>
  (text) =>
    known.find((word) => word === text) ?? new Refusal(`is none of ${known.join(', ')}`);
