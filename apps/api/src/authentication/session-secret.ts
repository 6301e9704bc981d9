import { createHmac, hash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** How a secret is written: 256 bits in base64url. Anything else is no secret, and nobody has to look for it. */
export const SECRET_PATTERN = /^[\w-]{43}$/;

/** The secret of a new session. The browser alone keeps it. */
export const drawSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What is stored of a secret. A plain hash is enough: nobody can go through all secrets of 256 bits. */
export const hashOfSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/**
 * Proves which token opened a session. A token may be a text that can be guessed, so its digest alone is not stored: who
 * has no secret of a session can try no token against its proof.
 */
export const proveWith =
  (secret: string): ((tokenDigest: Buffer) => Buffer) =>
  (tokenDigest) =>
    createHmac('sha256', secret).update(tokenDigest).digest();
