import type { Reader } from '../frame/option.js';

/** A moment as people write it: `4h` ago, a day, a time. */
export const moment: Reader<Date> = async (text, askedAt) => {
  // With it comes what reads a database, which the help of a verb does without.
  const { readMoment } = await import('./read-moment.js');
  return readMoment(text, askedAt);
};
