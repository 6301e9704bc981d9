/**
 * Whether more than `most` commas stand outside of strings in a text of JSON, and so more values than that in the value. Told
 * before it is read: ten thousand names take as long to be read as a hundred requests to be answered.
 */
export function isTooWide(json: string, most: number): boolean {
  let commas = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === ',') {
      commas += 1;
      if (commas > most) return true;
    }
  }
  return false;
}
