import { SettingError } from './setting-error.js';
import type { Environment } from './settings.js';

const EVERY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Makes sure that both doors can listen on this machine at the same time. To be asked where one process starts both:
 * doors in containers of their own may well share a number.
 *
 * @throws SettingError with one line that names the variables
 */
export function requireTwoAddresses(
  environment: Pick<Environment, 'HOST' | 'INGEST_HOST' | 'API_HOST' | 'INGEST_PORT' | 'API_PORT'>,
): void {
  const { HOST, INGEST_HOST, API_HOST, INGEST_PORT, API_PORT } = environment;
  if (INGEST_PORT !== API_PORT || INGEST_PORT === 0) return;
  const [ingest, api] = [INGEST_HOST ?? HOST, API_HOST ?? HOST];
  if (ingest !== api && !EVERY_ADDRESS.has(ingest) && !EVERY_ADDRESS.has(api)) return;
  throw new SettingError(
    `INGEST_PORT and API_PORT are both ${API_PORT}, and only one door can have it; set one of them to another port.`,
  );
}
