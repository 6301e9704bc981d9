import { WrongOption, type Reader } from '../frame/option.js';

/** Accepts one of these words. */
export const oneOf =
  <Word extends string>(known: readonly Word[]): Reader<Word> =>
  (text) =>
    known.find((word) => word === text) ?? new WrongOption(`is none of ${known.join(', ')}`);
