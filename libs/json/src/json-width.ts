import { someOutsideStrings } from './some-outside-strings.js';

/**
 * Whether more than `most` commas stand outside of strings in a text of JSON, and so more values than that in the value. Told
 * before it is read: ten thousand names take as long to be read as a hundred requests to be answered.
 */
export function isTooWide(json: string, most: number): boolean {
  let commas = 0;
  return someOutsideStrings(json, (character) => {
    if (character === ',') commas += 1;
    return commas > most;
  });
}
