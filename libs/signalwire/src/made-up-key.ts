import { MADE_UP_PREFIX } from '@sidetrack/domain';
import { keyIdOf, type SigningKey } from './signing-keys.js';

const KEY = 'made-up-and-no-secret';

/**
 * The key with which `sidetrack simulate --history` signs, so that the history is read, kept and checked like
 * everything else. The key is public and thus proves nothing: no door believes the key, and what the key has signed is
 * judged `made-up`.
 */
export const MADE_UP_KEY: SigningKey = { accountSid: `${MADE_UP_PREFIX}*`, key: KEY, keyId: keyIdOf(KEY) };
