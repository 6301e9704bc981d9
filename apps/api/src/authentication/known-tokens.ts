import { hash, timingSafeEqual } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { refuseShortToken, type NamedToken } from '@sidetrack/config';

/** The caller with a token, for as long as the token is valid. */
export interface Caller {
  /** The name before the token in API_TOKENS. */
  readonly name: string;
  /** Aborted when the token is revoked. Answers that are still being sent to the caller then end. */
  readonly revoked: AbortSignal;
  /** The hash of the session in which the caller asks; absent where the token itself came along. */
  readonly session?: string;
}

interface KnownToken {
  readonly caller: Caller;
  readonly digest: Buffer;
  readonly revoke: () => void;
}

/** The tokens that open this door. Only their digests are kept. */
export class KnownTokens {
  #known: readonly KnownToken[] = [];

  /** @throws Error when a token is so short that it could be guessed */
  constructor(tokens: readonly NamedToken[]) {
    this.replace(tokens);
  }

  /**
   * Accepts only these tokens from now on. A token that keeps its name keeps its open answers. Answers to any other
   * token end.
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
   * The owner of this token, or null when the token is unknown. All digests have the same length, so each is compared
   * in constant time. Every digest is compared, so the time taken does not tell which token was nearly right.
   */
  callerWith(token: string): Caller | null {
    const given = sha256(token);
    let found: Caller | null = null;
    for (const { caller, digest } of this.#known) {
      if (timingSafeEqual(given, digest)) found = caller;
    }
    return found;
  }

  /** The owner of the token with this proof, or null. Every token is tried, as above. */
  callerProven(proof: Buffer, prove: (digest: Buffer) => Buffer): Caller | null {
    let found: Caller | null = null;
    for (const { caller, digest } of this.#known) {
      if (timingSafeEqual(prove(digest), proof)) found = caller;
    }
    return found;
  }

  /** The proof of a caller's token, or null when the caller gave none or it is not valid any more. */
  proofOf(caller: Caller, prove: (digest: Buffer) => Buffer): Buffer | null {
    const known = this.#known.find((one) => one.caller === caller);
    return known === undefined ? null : prove(known.digest);
  }
}

function newToken(name: string, digest: Buffer): KnownToken {
  const revoking = new AbortController();
  // Each stream and export adds a listener. Node.js reports more than ten listeners as a leak.
  setMaxListeners(0, revoking.signal);
  return { caller: { name, revoked: revoking.signal }, digest, revoke: () => revoking.abort() };
}

const sha256 = (text: string): Buffer => hash('sha256', text, 'buffer');
