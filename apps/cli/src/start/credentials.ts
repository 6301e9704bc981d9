import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secrets that the first start makes, in the format of the variables that they replace. */
export interface Credentials {
  readonly SIGNING_KEYS: string;
  readonly API_TOKENS: string;
}

export interface CredentialsFile {
  readonly path: string;
  readonly credentials: Credentials;
}

/** Reads `DATA_DIR/credentials.json`, or makes it with one key for every account and one token. Mode 0600. */
export async function loadOrMakeCredentials(dataDir: string): Promise<CredentialsFile> {
  const existing = await readCredentials(dataDir);
  if (existing !== null) return existing;
  const path = pathIn(dataDir);
  const credentials: Credentials = {
    SIGNING_KEYS: `*=PSK_${randomBytes(24).toString('base64url')}`,
    API_TOKENS: `admin=${randomBytes(24).toString('base64url')}`,
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return { path, credentials };
}

/** The credentials that the first start wrote to `DATA_DIR/credentials.json`, or null when there is no such file. */
export async function readCredentials(dataDir: string): Promise<CredentialsFile | null> {
  const path = pathIn(dataDir);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read (${error.code}); give it back to the user who runs Sidetrack.`, {
      cause: error,
    });
  });
  return text === null ? null : { path, credentials: parse(text, path) };
}

const pathIn = (dataDir: string): string => join(dataDir, 'credentials.json');

function parse(text: string, path: string): Credentials {
  const advice = `${path} should hold the texts SIGNING_KEYS and API_TOKENS; mend it, or delete it to have new ones made.`;
  try {
    const value = JSON.parse(text) as Partial<Credentials> | null;
    if (typeof value?.SIGNING_KEYS === 'string' && typeof value.API_TOKENS === 'string') {
      return { SIGNING_KEYS: value.SIGNING_KEYS, API_TOKENS: value.API_TOKENS };
    }
  } catch (cause) {
    throw new Error(advice, { cause });
  }
  throw new Error(advice);
}
