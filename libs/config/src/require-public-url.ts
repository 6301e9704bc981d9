import { isLoopback } from './is-loopback.js';
import { SettingError } from './setting-error.js';
import type { Environment } from './settings.js';

/**
 * Makes sure that a public door which other machines can reach knows the URL that it is reached by. Without one the
 * `Host` header, which the caller writes, would choose the URL that a signature has to be for; so whoever gets hold of a
 * callback that the provider has signed for another service of the same account could have it believed here.
 *
 * A door on loopback does without: whoever tries the program behind a tunnel has a new name at each start. (That is also
 * why the first believed host is not kept instead: the next start would refuse every genuine callback.)
 *
 * @throws SettingError with one line that names the variables
 */
export function requirePublicUrl(environment: Pick<Environment, 'HOST' | 'INGEST_HOST' | 'PUBLIC_URL'>): void {
  const { HOST, INGEST_HOST, PUBLIC_URL } = environment;
  if (PUBLIC_URL.length > 0 || isLoopback(INGEST_HOST ?? HOST)) return;
  const address = INGEST_HOST === null ? `HOST=${HOST}` : `INGEST_HOST=${INGEST_HOST}`;
  throw new SettingError(
    `PUBLIC_URL is not set, and ${address} lets other machines reach the public door; set it to the base URL that the ` +
      'provider was given, such as PUBLIC_URL=https://hooks.example.com, or callbacks that were signed for other services ' +
      'of the account would be believed here.',
  );
}
