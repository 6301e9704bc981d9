/** One `left=right` of a comma separated list. */
export interface Pair {
  readonly left: string;
  readonly right: string;
}

/**
 * Reads `left=right,left=right`. The right side keeps further `=` signs (keys are often base64).
 * Gives a sentence instead when a side is empty or the `=` is missing; never with the value, which may be a secret.
 */
export function parsePairs(text: string): Pair[] | string {
  const pairs: Pair[] = [];
  for (const [index, part] of text.split(',').entries()) {
    const separator = part.indexOf('=');
    const left = part.slice(0, separator).trim();
    const right = part.slice(separator + 1).trim();
    if (separator === -1) return `entry ${index + 1} has no "=" between name and secret`;
    if (left === '') return `entry ${index + 1} has nothing before its "="`;
    if (right === '') return `entry ${index + 1} (${left}) has an empty secret, which would let anyone in`;
    pairs.push({ left, right });
  }
  return pairs;
}
