import type { NamedToken } from './named-secrets.js';

/** A shorter API token can be guessed by trying. */
export const SHORTEST_TOKEN = 16;

/** Why a token cannot be used, without showing it, and what to do; null when it can. */
export function refuseShortToken(name: string, token: string): string | null {
  if (token.length >= SHORTEST_TOKEN) return null;
  return (
    `the token of ${name} has ${token.length} characters: use at least ${SHORTEST_TOKEN}, such as ` +
    '`openssl rand -base64 24` prints'
  );
}

/**
 * The same of the tokens of a variable, in words that go on after its name. A name as long as a token is not repeated:
 * the name may be a token, when the sides of the "=" were mixed up.
 */
export function refuseShortTokens(tokens: readonly NamedToken[]): string | null {
  for (const [index, { name, token }] of tokens.entries()) {
    const refusal = refuseShortToken(name.length < SHORTEST_TOKEN ? name : `entry ${index + 1}`, token);
    if (refusal !== null) return `cannot be used: ${refusal}`;
  }
  return null;
}
