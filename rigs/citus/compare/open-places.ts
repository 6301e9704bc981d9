import { findDoorUrl } from '@sidetrack/database';
import { openDoor } from '@sidetrack/http-service';
import { createLogger } from '@sidetrack/observability';
import { SigningKeys } from '@sidetrack/signalwire';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../apps/api/src/create-api.js';
import { startInstalledPostgres } from '../../../test/support/installed-postgres.js';
import { REPOSITORY } from '../../../test/support/repository.js';
import { willCleanUp } from '../../load/cleanups.js';
import { AskedDoor } from './ask-door.js';
import { runVerb, type VerbAnswer } from './run-verb.js';

const HOUR_MS = 3_600_000;
const TOKEN = 'made-up-token-for-comparing';

/** A database, and what is asked of it. */
export interface Place {
  readonly url: string;
  readonly run: (...args: string[]) => Promise<VerbAnswer>;
  /** The API door over it, with this clock. */
  readonly openApi: (now: Date) => Promise<AskedDoor>;
}

/** One PostgreSQL of the same programs, beside the cluster. */
export async function openPlainPlace(programs: string): Promise<Place> {
  const settings = { timezone: 'UTC', jit: 'off' };
  const server = await startInstalledPostgres(programs, 'postgres', { settings, auth: 'trust' });
  willCleanUp(() => server.stop());
  return openPlace(server.adminUrl);
}

export async function openPlace(url: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-compare-'));
  willCleanUp(() => rm(folder, { recursive: true, force: true }));
  const environment = { DATABASE_URL: url, DATA_DIR: folder, API_TOKENS: `compare=${TOKEN}`, INGEST_PORT: '3000' };
  return {
    url,
    run: (...args) => runVerb(args, environment),
    openApi: async (now) => {
      const app = await createApi(
        {
          databaseUrl: await findDoorUrl(url, 'api'),
          dataDir: folder,
          apiTokens: [{ name: 'compare', token: TOKEN }],
          trustedProxies: [],
          ingest: { publicUrls: [], host: '127.0.0.1', port: 3_000 },
          windows: { receiptMs: 24 * HOUR_MS, stallMs: 6 * HOUR_MS },
          absenceWindows: { openCallMs: 6 * HOUR_MS, recordingMs: 6 * HOUR_MS },
          homeCountry: null,
          quarantine: {
            maxAgeMs: 90 * 24 * HOUR_MS,
            maxBytes: 2 ** 28,
            publicUrls: [],
            signingKeys: new SigningKeys([]),
          },
          providerAccess: [],
          feedMaxStreams: 10,
          sessions: { maxIdleMs: 12 * HOUR_MS, maxAgeMs: 24 * HOUR_MS },
          consoleDir: join(REPOSITORY, 'dist', 'console'),
          now: () => now,
        },
        createLogger('api', 'error'),
      );
      const listening = await openDoor(app, { host: '127.0.0.1', port: 0 });
      willCleanUp(() => app.close());
      return new AskedDoor(listening, TOKEN);
    },
  };
}
