import { MADE_UP_PREFIX } from '@sidetrack/domain';
import { keyIdOf, type SigningKey } from './signing-keys.js';

const KEY = 'made-up-and-no-secret';

/**
 * With it `sidetrack simulate --history` signs, so that what it writes is read, kept and checked as everything else. It
 * stands here for everyone to see and thus proves nothing: no door believes it, and what it has signed is judged `made-up`.
 */
export const MADE_UP_KEY: SigningKey = { accountSid: `${MADE_UP_PREFIX}*`, key: KEY, keyId: keyIdOf(KEY) };
