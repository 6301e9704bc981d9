import { Refusal, type Reader } from '../frame/option.js';

/** A whole number in plain digits, at most ten of them. */
export const wholeNumber =
  (from: number, to: number, what = 'a whole number', orElse = ''): Reader<number> =>
  (text) =>
    /^\d{1,10}$/.test(text) && Number(text) >= from && Number(text) <= to
      ? Number(text)
      : new Refusal(`is not ${what} from ${from} to ${to}${orElse}`);
