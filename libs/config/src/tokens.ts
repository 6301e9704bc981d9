/** A shorter API token can be guessed by trying (CONTRACT §2). */
export const SHORTEST_TOKEN = 16;

/** Why a token cannot be used, without showing it, and what to do; null when it can. */
export function refuseShortToken(name: string, token: string): string | null {
  if (token.length >= SHORTEST_TOKEN) return null;
  return (
    `the token of ${name} has ${token.length} characters: use at least ${SHORTEST_TOKEN}, such as ` +
    '`openssl rand -base64 24` prints'
  );
}
