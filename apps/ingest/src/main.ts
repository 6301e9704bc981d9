import 'reflect-metadata';
import { readEnvironment } from '@sidetrack/config';
import { requireFitDatabase } from '@sidetrack/database';
import { openDoor, runDoor, serveUntilSignalled } from '@sidetrack/door';
import { createLogger } from '@sidetrack/observability';
import { createIngest } from './create-ingest.js';

await runDoor(async () => {
  const environment = readEnvironment(process.env);
  const { DATABASE_URL: databaseUrl, SIGNING_KEYS: signingKeys } = environment;
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set; this door does not start a database by itself.');
  if (signingKeys === null) throw new Error('SIGNING_KEYS is not set; without a key no callback can be believed.');
  await requireFitDatabase(databaseUrl);

  const logger = createLogger('ingest', environment.LOG_LEVEL);
  const app = await createIngest(
    databaseUrl,
    {
      publicUrls: environment.PUBLIC_URL,
      signingKeys: signingKeys.map(({ left, right }) => ({ accountSid: left, key: right })),
    },
    logger,
  );
  const url = await openDoor(app, { host: environment.HOST, port: environment.INGEST_PORT });
  serveUntilSignalled(app, url, logger);
});
