import 'reflect-metadata';
import {
  createReload,
  toDeliveryWindows,
  explainOpenSecretFiles,
  explainUnprovenDatabase,
  Hangups,
  isLoopback,
  readEnvironment,
  type ReloadableSecrets,
  VARIABLES,
} from '@sidetrack/config';
import { chooseUnprivilegedUser, clusterLink, requireFitDatabase } from '@sidetrack/database';
import { openDoor, runDoor, serveUntilSignalled, withoutRoot } from '@sidetrack/http-service';
import { createLogger } from '@sidetrack/observability';
import { SigningKeys } from '@sidetrack/signalwire';
import { fileURLToPath } from 'node:url';
import { KnownTokens } from './authentication/known-tokens.js';
import { createApi } from './create-api.js';
import { documentsDirectory } from './documentation/serve-documents.js';
import { ProviderLines } from './reconciliation/provider-lines.js';

await runDoor(async () => {
  const hangups = new Hangups();
  const environment = readEnvironment(VARIABLES);
  const { API_TOKENS: apiTokens } = environment;
  const databaseUrl = environment.API_DATABASE_URL ?? environment.DATABASE_URL;
  if (databaseUrl === null) {
    throw new Error('API_DATABASE_URL is not set; this door does not start a database by itself.');
  }
  if (apiTokens === null) throw new Error('API_TOKENS is not set; without a token nobody could read anything.');

  const logger = createLogger('api', environment.LOG_LEVEL, { format: environment.LOG_FORMAT });
  for (const open of explainOpenSecretFiles(environment)) logger.warn(open);
  const unproven = explainUnprovenDatabase(databaseUrl, VARIABLES);
  if (unproven !== null) logger.warn(unproven);
  await requireFitDatabase(databaseUrl);

  const wayOut = await withoutRoot(
    { dataDir: environment.DATA_DIR, folders: ['doors'] },
    () => chooseUnprivilegedUser(clusterLink(environment.DATA_DIR)),
    logger,
  );
  const keys = environment.SIGNING_KEYS === null ? null : new SigningKeys(environment.SIGNING_KEYS);
  const app = await createApi(
    {
      databaseUrl,
      dataDir: wayOut.dataDir,
      apiTokens,
      trustedProxies: environment.TRUSTED_PROXIES,
      ingest: {
        publicUrls: environment.PUBLIC_URL,
        host: environment.INGEST_HOST ?? environment.HOST,
        port: environment.INGEST_PORT,
      },
      windows: toDeliveryWindows(environment),
      absenceWindows: { openCallMs: environment.OPEN_CALL_WINDOW, recordingMs: environment.RECORDING_WINDOW },
      homeCountry: environment.HOME_COUNTRY,
      quarantine: {
        maxAgeMs: environment.QUARANTINE_MAX_AGE,
        maxBytes: environment.QUARANTINE_MAX_BYTES,
        publicUrls: environment.PUBLIC_URL,
        signingKeys: keys,
      },
      providerAccess: environment.PROVIDER_ACCESS ?? [],
      providerRequestsPerMinute: environment.PROVIDER_REQUESTS_PER_MINUTE,
      feedMaxStreams: environment.FEED_MAX_STREAMS,
      sessions: { maxIdleMs: environment.SESSION_MAX_IDLE, maxAgeMs: environment.SESSION_MAX_AGE },
      consoleDir: wayOut.keepOpen(fileURLToPath(new URL('../../../console', import.meta.url))),
      documentsDir: wayOut.keepOpen(documentsDirectory()),
      now: () => new Date(),
    },
    logger,
  );
  const host = environment.API_HOST ?? environment.HOST;
  const url = await openDoor(app, { host, port: environment.API_PORT }, () => wayOut.leave());
  if (!isLoopback(host)) {
    logger.warn(
      { address: host },
      'the private door can be reached from other machines; tokens travel readable unless TLS is before it',
    );
  }
  const close = serveUntilSignalled(app, url, logger);
  const tokens = app.get(KnownTokens);
  const lists: ReloadableSecrets[] = [
    {
      name: 'API_TOKENS',
      path: environment.API_TOKENS_FILE,
      replace: (replacements) => tokens.replace(replacements),
    },
  ];
  if (keys !== null) {
    lists.push({
      name: 'SIGNING_KEYS',
      path: environment.SIGNING_KEYS_FILE,
      replace: (replacements) => keys.replace(replacements),
    });
  }
  if (environment.PROVIDER_ACCESS !== null || environment.PROVIDER_ACCESS_FILE !== null) {
    const lines = app.get(ProviderLines);
    lists.push({
      name: 'PROVIDER_ACCESS',
      path: environment.PROVIDER_ACCESS_FILE,
      replace: (replacements) => lines.replace(replacements),
    });
  }
  const reload = createReload(lists, logger);
  hangups.listen({ readAgain: () => void reload(), terminalGone: () => close('its terminal is gone') });
});
