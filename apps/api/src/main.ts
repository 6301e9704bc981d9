import 'reflect-metadata';
import { deliveryWindows, explainUnprovenDatabase, isLoopback, readEnvironment } from '@sidetrack/config';
import { chooseUnprivilegedUser, clusterLink, requireFitDatabase } from '@sidetrack/database';
import { openDoor, runDoor, serveUntilSignalled, withoutRoot } from '@sidetrack/door';
import { createLogger } from '@sidetrack/observability';
import { fileURLToPath } from 'node:url';
import { createApi } from './create-api.js';
import { documentsDirectory } from './documentation/serve-documents.js';

await runDoor(async () => {
  const environment = readEnvironment(process.env);
  const { API_TOKENS: apiTokens } = environment;
  const databaseUrl = environment.API_DATABASE_URL ?? environment.DATABASE_URL;
  if (databaseUrl === null) {
    throw new Error('API_DATABASE_URL is not set; this door does not start a database by itself.');
  }
  if (apiTokens === null) throw new Error('API_TOKENS is not set; without a token nobody could read anything.');

  const logger = createLogger('api', environment.LOG_LEVEL);
  const unproven = explainUnprovenDatabase(databaseUrl, process.env);
  if (unproven !== null) logger.warn(unproven);
  await requireFitDatabase(databaseUrl);

  const wayOut = await withoutRoot(
    { dataDir: environment.DATA_DIR, folders: ['doors'] },
    () => chooseUnprivilegedUser(clusterLink(environment.DATA_DIR)),
    logger,
  );
  const app = await createApi(
    {
      databaseUrl,
      dataDir: wayOut.dataDir,
      apiTokens: apiTokens.map(({ left, right }) => ({ name: left, token: right })),
      trustedProxies: environment.TRUSTED_PROXIES,
      ingest: {
        publicUrls: environment.PUBLIC_URL,
        host: environment.INGEST_HOST ?? environment.HOST,
        port: environment.INGEST_PORT,
      },
      windows: deliveryWindows(environment),
      absenceWindows: { openCallMs: environment.OPEN_CALL_WINDOW, recordingMs: environment.RECORDING_WINDOW },
      homeCountry: environment.HOME_COUNTRY,
      quarantine: {
        maxAgeMs: environment.QUARANTINE_MAX_AGE,
        maxBytes: environment.QUARANTINE_MAX_BYTES,
        publicUrls: environment.PUBLIC_URL,
        signingKeys: environment.SIGNING_KEYS?.map(({ left, right }) => ({ accountSid: left, key: right })) ?? null,
      },
      feedMaxStreams: environment.FEED_MAX_STREAMS,
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
      { host },
      'the private door can be reached from other machines; tokens travel readable unless TLS is before it',
    );
  }
  serveUntilSignalled(app, url, logger);
});
