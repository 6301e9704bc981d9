import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePairs, type Environment, type Pair } from '@sidetrack/config';
import { MADE_UP_ACCOUNT } from '@sidetrack/provider-simulator';
import { z } from 'zod';

/** Whose callbacks are simulated, and with which key they are signed. */
export interface Signer {
  readonly accountSid: string;
  readonly signingKey: string;
}

export type SignerReading =
  { readonly ok: true; readonly signer: Signer } | { readonly ok: false; readonly refusal: string };

/**
 * The key that the options give, else the first fitting one of SIGNING_KEYS, else of the credentials that the first
 * start with the embedded database made.
 */
export function findSigner(
  options: { readonly account?: string; readonly signingKey?: string },
  environment: Pick<Environment, 'SIGNING_KEYS' | 'DATA_DIR'>,
): SignerReading {
  const { account, signingKey } = options;
  if (signingKey !== undefined) return { ok: true, signer: { accountSid: account ?? MADE_UP_ACCOUNT, signingKey } };
  if (environment.SIGNING_KEYS) return choose(environment.SIGNING_KEYS, account, 'SIGNING_KEYS');
  const path = join(environment.DATA_DIR, 'credentials.json');
  const pairs = readCredentials(path);
  return typeof pairs === 'string' ? { ok: false, refusal: pairs } : choose(pairs, account, path);
}

function choose(pairs: readonly Pair[], account: string | undefined, source: string): SignerReading {
  const pair = account === undefined ? pairs[0] : (keyOf(pairs, account) ?? keyOf(pairs, '*'));
  if (pair === undefined) {
    return {
      ok: false,
      refusal: `--account ${JSON.stringify(account)} has no key in ${source}: pass its key with --signing-key, or name an account that has one`,
    };
  }
  const accountSid = account ?? (pair.left === '*' ? MADE_UP_ACCOUNT : pair.left);
  return { ok: true, signer: { accountSid, signingKey: pair.right } };
}

function keyOf(pairs: readonly Pair[], account: string): Pair | undefined {
  return pairs.find(({ left }) => left === account);
}

const CREDENTIALS = z.object({ SIGNING_KEYS: z.string() });

function readCredentials(path: string): Pair[] | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return `no signing key: set SIGNING_KEYS to accountSid=key or pass --signing-key, or start Sidetrack first so that it makes ${path} (now ${why})`;
  }
  const pairs = parseCredentials(text);
  return (
    pairs ?? `${path} holds no usable SIGNING_KEYS: mend it, set SIGNING_KEYS to accountSid=key, or pass --signing-key`
  );
}

function parseCredentials(text: string): Pair[] | null {
  try {
    const pairs = parsePairs(CREDENTIALS.parse(JSON.parse(text)).SIGNING_KEYS);
    return typeof pairs === 'string' ? null : pairs;
  } catch {
    return null;
  }
}
