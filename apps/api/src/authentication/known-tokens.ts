import { hash, timingSafeEqual } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { refuseShortToken, type NamedToken } from '@sidetrack/config';

/** Who calls with a token, for as long as that is in force. */
export interface Caller {
  /** What stands before the token in API_TOKENS. */
  readonly name: string;
  /** Given when the token is taken out of force: answers that are still being sent to it end. */
  readonly revoked: AbortSignal;
}

interface KnownToken {
  readonly caller: Caller;
  readonly digest: Buffer;
  readonly revoke: () => void;
}

/** The tokens that open this door, kept as digests only. */
export class KnownTokens {
  #known: readonly KnownToken[] = [];

  /** @throws Error when a token is so short that it could be guessed */
  constructor(tokens: readonly NamedToken[]) {
    this.replace(tokens);
  }

  /**
   * Lets these in from now on, and no others. One that is still there under its name keeps what it has open; what is still
   * being sent to any other ends.
   *
   * @throws Error as the constructor does, and nothing has changed then
   */
  replace(tokens: readonly NamedToken[]): void {
    const refusal = tokens.map(({ name, token }) => refuseShortToken(name, token)).find((one) => one !== null);
    if (refusal !== undefined) throw new Error(`API_TOKENS cannot be used: ${refusal}.`);
    const before = this.#known;
    this.#known = tokens.map(({ name, token }) => {
      const digest = sha256(token);
      return before.find((one) => one.caller.name === name && one.digest.equals(digest)) ?? newToken(name, digest);
    });
    for (const one of before) if (!this.#known.includes(one)) one.revoke();
  }

  /**
   * Whose token this is, or null when nobody has it. Digests are of one length, so they can be compared in constant
   * time, and every one is compared: how long it takes tells nothing about which token was nearly right.
   */
  callerWith(token: string): Caller | null {
    const given = sha256(token);
    let found: Caller | null = null;
    for (const { caller, digest } of this.#known) {
      if (timingSafeEqual(given, digest)) found = caller;
    }
    return found;
  }
}

function newToken(name: string, digest: Buffer): KnownToken {
  const revoking = new AbortController();
  // One for each stream and export; Node.js takes more than ten of them for a leak.
  setMaxListeners(0, revoking.signal);
  return { caller: { name, revoked: revoking.signal }, digest, revoke: () => revoking.abort() };
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
