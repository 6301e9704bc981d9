import { someOutsideStrings } from './some-outside-strings.js';

/**
 * Whether more than `most` commas stand outside of strings in a JSON text, and so more values than that in the value.
 * This is checked before the text is parsed: parsing ten thousand names takes as long as answering a hundred requests.
 */
export function isTooWide(json: string, most: number): boolean {
  let commas = 0;
  return someOutsideStrings(json, (character) => {
    if (character === ',') commas += 1;
    return commas > most;
  });
}
