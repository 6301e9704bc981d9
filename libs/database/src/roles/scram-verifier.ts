import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** PostgreSQL's default, `scram_iterations`. */
const ITERATIONS = 4_096;
const DIGEST = 'sha256';
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/**
 * The verifier that PostgreSQL keeps of a password (RFC 5802, in the form of pg_authid). Statements hold the verifier
 * instead of the password, because a statement appears in the server's log and in an administrator's history.
 */
export async function scramVerifier(password: string, salt: Buffer = randomBytes(SALT_BYTES)): Promise<string> {
  const salted = await promisify(pbkdf2)(password.normalize('NFKC'), salt, ITERATIONS, KEY_BYTES, DIGEST);
  const keyed = (words: string): Buffer => createHmac(DIGEST, salted).update(words).digest();
  const storedKey = createHash(DIGEST).update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
