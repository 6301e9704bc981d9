import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAccountKeys, type AccountKey, type Environment } from '@sidetrack/config';
import { MADE_UP_ACCOUNT } from '@sidetrack/provider-simulator';
import { z } from 'zod';

/** The account of the simulated callbacks, and the key that signs them. */
export interface Signer {
  readonly accountSid: string;
  readonly signingKey: string;
}

export type SignerReading =
  { readonly ok: true; readonly signer: Signer } | { readonly ok: false; readonly refusal: string };

/**
 * The key from the options, else the first fitting key of SIGNING_KEYS, else the key in the credentials that the first
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
  const keys = readCredentials(path);
  return typeof keys === 'string' ? { ok: false, refusal: keys } : choose(keys, account, path);
}

function choose(keys: readonly AccountKey[], account: string | undefined, source: string): SignerReading {
  const found = account === undefined ? keys[0] : (keyOf(keys, account) ?? keyOf(keys, '*'));
  if (found === undefined) {
    return {
      ok: false,
      refusal: `--account ${JSON.stringify(account)} has no key in ${source}: pass its key with --signing-key, or name an account that has one`,
    };
  }
  const accountSid = account ?? (found.accountSid === '*' ? MADE_UP_ACCOUNT : found.accountSid);
  return { ok: true, signer: { accountSid, signingKey: found.key } };
}

function keyOf(keys: readonly AccountKey[], account: string): AccountKey | undefined {
  return keys.find(({ accountSid }) => accountSid === account);
}

const CREDENTIALS = z.object({ SIGNING_KEYS: z.string() });

function readCredentials(path: string): AccountKey[] | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return `no signing key: set SIGNING_KEYS to accountSid=key or pass --signing-key, or start Sidetrack first so that it makes ${path} (now ${why})`;
  }
  const keys = parseCredentials(text);
  return (
    keys ?? `${path} holds no usable SIGNING_KEYS: mend it, set SIGNING_KEYS to accountSid=key, or pass --signing-key`
  );
}

function parseCredentials(text: string): AccountKey[] | null {
  try {
    const keys = parseAccountKeys(CREDENTIALS.parse(JSON.parse(text)).SIGNING_KEYS);
    return typeof keys === 'string' ? null : keys;
  } catch {
    return null;
  }
}
