import { parsePairs } from './pairs.js';

/** A signing key, behind the account whose callbacks it signs, or `*` for every account. */
export interface AccountKey {
  readonly accountSid: string;
  readonly key: string;
}

/** An API token, behind the name of whom it lets in. */
export interface NamedToken {
  readonly name: string;
  readonly token: string;
}

/** Reads `accountSid=key,accountSid=key`, or gives a sentence that says which entry is none, and never what stands in it. */
export function parseAccountKeys(text: string): AccountKey[] | string {
  const pairs = parsePairs(text);
  return typeof pairs === 'string' ? pairs : pairs.map(({ left, right }) => ({ accountSid: left, key: right }));
}

/** The same of `name=token,name=token`. */
export function parseNamedTokens(text: string): NamedToken[] | string {
  const pairs = parsePairs(text);
  return typeof pairs === 'string' ? pairs : pairs.map(({ left, right }) => ({ name: left, token: right }));
}
