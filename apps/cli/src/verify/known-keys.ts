import { parseAccountKeys, type Environment } from '@sidetrack/config';
import { SigningKeys } from '@sidetrack/signalwire';
import { readCredentials } from '../start/credentials.js';

/** The keys of SIGNING_KEYS, else the keys that the first start made, or one line that says that there are none. */
export async function findKnownKeys(
  environment: Pick<Environment, 'SIGNING_KEYS' | 'DATA_DIR'>,
): Promise<SigningKeys | string> {
  const { SIGNING_KEYS: configured, DATA_DIR: dataDir } = environment;
  const keys = configured ?? parseAccountKeys((await readCredentials(dataDir))?.credentials.SIGNING_KEYS ?? '');
  if (typeof keys === 'string') {
    return `--signatures needs keys: set SIGNING_KEYS, or DATA_DIR to where credentials.json is (now ${dataDir})`;
  }
  return new SigningKeys(keys);
}
