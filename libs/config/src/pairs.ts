/** One `left=right` of a comma separated list. */
interface Pair {
  readonly left: string;
  readonly right: string;
}

/**
 * Reads `left=right,left=right`. The right side keeps further `=` signs (keys are often base64). Gives a sentence
 * instead when a side is empty or the `=` is missing. The sentence never repeats a side: a base64 secret without a name
 * may end in `=`, and is then the left side.
 */
export function parsePairs(text: string): Pair[] | string {
  const pairs: Pair[] = [];
  for (const [index, part] of text.split(',').entries()) {
    const separator = part.indexOf('=');
    const left = part.slice(0, separator).trim();
    const right = part.slice(separator + 1).trim();
    if (separator === -1) return `entry ${index + 1} has no "=" between name and secret`;
    if (left === '') return `entry ${index + 1} has nothing before its "="`;
    // A right side of nothing but padding is the end of a base64 secret that has no name before it.
    if (/^=*$/.test(right))
      return `entry ${index + 1} has an empty secret behind its "=", which would let anyone in, or no name before it`;
    pairs.push({ left, right });
  }
  return pairs;
}
