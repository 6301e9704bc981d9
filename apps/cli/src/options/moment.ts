import type { Reader } from '../frame/option.js';

/** A time as people write it: `4h` ago, a day, or a time. */
export const moment: Reader<Date> = async (text, askedAt) => {
  // This is imported late: the module also loads the code that reads a database, which the help of a verb does not
  // need.
  const { readMoment } = await import('./read-moment.js');
  return readMoment(text, askedAt);
};
