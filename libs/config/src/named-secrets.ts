import { parsePairs } from './pairs.js';

/** A signing key, behind the account whose callbacks it signs, or `*` for every account. */
export interface AccountKey {
  readonly accountSid: string;
  readonly key: string;
}

/** An API token, behind the name of the caller that it lets in. */
export interface NamedToken {
  readonly name: string;
  readonly token: string;
}

/**
 * Reads `accountSid=key,accountSid=key`, or gives a sentence that says which entry cannot be read. The sentence never
 * repeats the entry.
 */
export function parseAccountKeys(text: string): AccountKey[] | string {
  const pairs = parsePairs(text);
  return typeof pairs === 'string' ? pairs : pairs.map(({ left, right }) => ({ accountSid: left, key: right }));
}

/** The same for `name=token,name=token`. */
export function parseNamedTokens(text: string): NamedToken[] | string {
  const pairs = parsePairs(text);
  return typeof pairs === 'string' ? pairs : pairs.map(({ left, right }) => ({ name: left, token: right }));
}
