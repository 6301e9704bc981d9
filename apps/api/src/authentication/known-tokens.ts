import { hash, timingSafeEqual } from 'node:crypto';
import type { ApiToken } from '../api-settings.js';

/** The tokens that open this door, kept as digests only. */
export class KnownTokens {
  readonly #digests: readonly { readonly name: string; readonly digest: Buffer }[];

  /** @throws Error when a token is empty: it would let everyone in */
  constructor(tokens: readonly ApiToken[]) {
    const empty = tokens.find(({ token }) => token === '');
    if (empty) throw new Error(`The API token named ${JSON.stringify(empty.name)} is empty; set one in API_TOKENS.`);
    this.#digests = tokens.map(({ name, token }) => ({ name, digest: sha256(token) }));
  }

  /**
   * The name of this token, or null when nobody has it. Digests are of one length, so they can be compared in constant
   * time, and every one is compared: how long it takes tells nothing about which token was nearly right.
   */
  nameOf(token: string): string | null {
    const given = sha256(token);
    let found: string | null = null;
    for (const { name, digest } of this.#digests) {
      if (timingSafeEqual(given, digest)) found = name;
    }
    return found;
  }
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
