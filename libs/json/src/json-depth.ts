import { someOutsideStrings } from './some-outside-strings.js';

/** No body of either door is deeper than four. */
const DEEPEST = 32;

/**
 * Whether lists and objects stand so deep in each other in a text of JSON that a walk through the value, which what checks it
 * takes by recursion, could run out of stack. It counts brackets outside of strings, in one pass.
 */
export function isTooDeep(json: string): boolean {
  // A flat object, as nearly every callback is: found out without a look at each character.
  if (!json.includes('[') && json.indexOf('{', json.indexOf('{') + 1) === -1) return false;
  let depth = 0;
  return someOutsideStrings(json, (character) => {
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    return depth > DEEPEST;
  });
}
