/**
 * Asks about the characters of a JSON text that stand outside of its strings, in one pass and in their order. It stops
 * at the first character for which the answer is yes.
 */
export function someOutsideStrings(json: string, isEnough: (character: string) => boolean): boolean {
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index]!;
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (isEnough(character)) return true;
  }
  return false;
}
