/**
 * Asks about the characters of a text of JSON that stand outside of its strings, in one pass and in their order, until one of
 * them is enough.
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
