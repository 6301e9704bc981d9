import { hash, timingSafeEqual } from 'node:crypto';
import { refuseShortToken } from '@sidetrack/config';
import type { ApiToken } from '../api-settings.js';

/** The tokens that open this door, kept as digests only. */
export class KnownTokens {
  readonly #digests: readonly { readonly name: string; readonly digest: Buffer }[];

  /** @throws Error when a token is so short that it could be guessed */
  constructor(tokens: readonly ApiToken[]) {
    const refusal = tokens.map(({ name, token }) => refuseShortToken(name, token)).find((one) => one !== null);
    if (refusal !== undefined) throw new Error(`API_TOKENS cannot be used: ${refusal}.`);
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
