import { refuseShortTokens } from './refuse-short-tokens.js';
import { isInQuotes, isPlaceholder } from './left-as-printed.js';
import type { AccountKey, NamedToken } from './named-secrets.js';

/**
 * Why the keys cannot be meant as they are written, in words that go on after the variable's name; null when they can.
 * An account has several keys while its keys are rotated, but nobody means to list one key twice.
 */
export function refuseKeys(keys: readonly AccountKey[]): string | null {
  const refusal = refuseSides(keys.map(({ accountSid, key }) => [accountSid, key]));
  if (refusal !== null) return refusal;
  const twice = findTwice(keys, (one, other) => one.accountSid === other.accountSid && one.key === other.key);
  return twice === null ? null : `entries ${twice} are the same account with the same key: leave one out`;
}

/** The same for tokens. The log tells tokens apart by their names, so no name and no token may appear twice. */
export function refuseTokens(tokens: readonly NamedToken[]): string | null {
  const refusal = refuseSides(tokens.map(({ name, token }) => [name, token])) ?? refuseShortTokens(tokens);
  if (refusal !== null) return refusal;
  const sameName = findTwice(tokens, (one, other) => one.name === other.name);
  if (sameName !== null) return `entries ${sameName} have the same name: give each token one of its own`;
  const sameToken = findTwice(tokens, (one, other) => one.token === other.token);
  return sameToken === null ? null : `entries ${sameToken} have the same token: give each name one of its own`;
}

/**
 * Why a list of `name=secret` cannot be meant as it stands, in words that go on after the variable's name; null when it
 * can. Entries are named by their position: either side of a "=" may hold the secret, when the sides were mixed up.
 */
function refuseSides(pairs: readonly (readonly [name: string, secret: string])[]): string | null {
  for (const [index, [name, secret]] of pairs.entries()) {
    const entry = `entry ${index + 1}`;
    if (isInQuotes(name) || isInQuotes(secret))
      return `${entry} has quotes around a side, which count as part of it: leave them out`;
    if (isPlaceholder(name)) return `${entry} has a placeholder before its "=": put your own name or account there`;
    if (isPlaceholder(secret)) return `${entry} has a placeholder after its "=": put your own secret there`;
  }
  return null;
}

/** The positions of the first entry that repeats an earlier one, as `1 and 3`. */
function findTwice<Entry>(entries: readonly Entry[], isSame: (one: Entry, other: Entry) => boolean): string | null {
  for (const [index, entry] of entries.entries()) {
    const earlier = entries.slice(0, index).findIndex((other) => isSame(other, entry));
    if (earlier !== -1) return `${earlier + 1} and ${index + 1}`;
  }
  return null;
}
