import { isInQuotes, isPlaceholder } from './left-as-printed.js';
import type { Pair } from './pairs.js';

/**
 * Why a list of `name=secret` cannot be meant as it stands, in words that go on after the variable's name; null when it
 * can. Entries are told by their position: on either side of a "=" may stand a secret, where the sides were mixed up.
 */
export function refusePairs(pairs: readonly Pair[]): string | null {
  for (const [index, { left, right }] of pairs.entries()) {
    const entry = `entry ${index + 1}`;
    if (isInQuotes(left) || isInQuotes(right))
      return `${entry} has quotes around a side, which count as part of it: leave them out`;
    if (isPlaceholder(left)) return `${entry} has a placeholder before its "=": put your own name or account there`;
    if (isPlaceholder(right)) return `${entry} has a placeholder after its "=": put your own secret there`;
  }
  return null;
}

/** The same of keys. An account has several while they are rotated, but nobody means to list one of them twice. */
export function refuseKeys(keys: readonly Pair[]): string | null {
  const twice = findTwice(keys, (one, other) => one.left === other.left && one.right === other.right);
  return twice === null ? null : `entries ${twice} are the same account with the same key: leave one out`;
}

/** The same of tokens. By its name a token is told from others in the log, so neither may stand for two. */
export function refuseTokens(tokens: readonly Pair[]): string | null {
  const sameName = findTwice(tokens, (one, other) => one.left === other.left);
  if (sameName !== null) return `entries ${sameName} have the same name: give each token one of its own`;
  const sameToken = findTwice(tokens, (one, other) => one.right === other.right);
  return sameToken === null ? null : `entries ${sameToken} have the same token: give each name one of its own`;
}

/** The positions of the first entry that says what an earlier one says, as `1 and 3`. */
function findTwice(pairs: readonly Pair[], isSame: (one: Pair, other: Pair) => boolean): string | null {
  for (const [index, pair] of pairs.entries()) {
    const earlier = pairs.slice(0, index).findIndex((other) => isSame(other, pair));
    if (earlier !== -1) return `${earlier + 1} and ${index + 1}`;
  }
  return null;
}
