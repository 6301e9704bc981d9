import { someOutsideStrings } from './some-outside-strings.js';

/** No body at either door nests deeper than four levels. */
const DEEPEST = 32;

/**
 * Whether lists and objects nest so deep in a JSON text that a walk through the value could run out of stack. Code that
 * checks the value walks through it by recursion. The function counts brackets outside of strings, in one pass.
 */
export function isTooDeep(json: string): boolean {
  // A flat object, as nearly every callback is, is recognised without a look at each character.
  if (!json.includes('[') && json.indexOf('{', json.indexOf('{') + 1) === -1) return false;
  let depth = 0;
  return someOutsideStrings(json, (character) => {
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    return depth > DEEPEST;
  });
}
