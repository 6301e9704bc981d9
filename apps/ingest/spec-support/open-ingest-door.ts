import { openDoor } from '@sidetrack/http-service';
import { createLogger } from '@sidetrack/observability';
import { SigningKeys } from '@sidetrack/signalwire';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDoor } from '../../../test/support/as-door.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { createIngest } from '../src/create-ingest.js';
import type { IngestSettings } from '../src/ingest-settings.js';

export interface OpenIngestDoor {
  readonly url: string;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** The public door on a free port, with a journal of its own. */
export async function openIngestDoor(
  databaseUrl: string,
  settings: Partial<IngestSettings> = {},
  logger = createLogger('ingest', 'silent'),
): Promise<OpenIngestDoor> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-ingest-'));
  const complete: IngestSettings = {
    publicUrls: [PUBLIC_URL],
    trustedProxies: [],
    signingKeys: new SigningKeys([{ accountSid: ACCOUNT, key: SIGNING_KEY }]),
    dataDir,
    journalMaxBytes: 1024 * 1024,
    processes: 1,
    quarantineMaxBytes: 64 * 1024 * 1024,
    databaseDeadlineMs: 1_000,
    isDatabaseAway: false,
    ...settings,
  };
  const app = await createIngest(await asDoor(databaseUrl, 'ingest'), complete, logger);
  const url = await openDoor(app, { host: '127.0.0.1', port: 0 });
  return {
    url,
    dataDir,
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
