import { WrongOption, type Reader } from '../frame/option.js';

/** A whole number of at most ten digits. */
export const wholeNumber =
  (from: number, to: number, what = 'a whole number', orElse = ''): Reader<number> =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) >= from && Number(text) <= to
      ? Number(text)
      : new WrongOption(`is not ${what} from ${from} to ${to}${orElse}`);
