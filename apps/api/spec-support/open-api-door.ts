import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { CLIENT_LIMITS, openDoor, type ClientLimits } from '@sidetrack/http-service';
import { createAppendEvents } from '@sidetrack/event-store';
import { createLogger } from '@sidetrack/observability';
import { PROJECTIONS } from '@sidetrack/views';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asDoor } from '../../../test/support/as-door.js';
import { cloneDatabase } from '../../../test/support/clone-database.js';
import type { ApiSettings } from '../src/api-settings.js';
import { createApi } from '../src/create-api.js';
import { checkAnswer } from './check-answer.js';
import type { OpenApiDocument } from './read-open-api.js';

const HOUR_MS = 3_600_000;

export const TOKENS = [
  { name: 'support', token: 'made-up-token-of-support' },
  { name: 'audit', token: 'made-up-token-of-audit' },
];

const AUTHORIZATION = `Bearer ${TOKENS[0]?.token}`;

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface OpenApiDoor {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  /** The URL patterns of every route that answers GET. */
  readonly routes: readonly string[];
  /** Sets the door's clock. */
  setNow(now: Date): void;
  append(...events: CallbackEvent[]): Promise<void>;
  /** Reads a path with a valid token, and holds what is answered to its description. */
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>;
  /** Reads a path with the caller's headers and returns the answer unchanged. */
  fetch(path: string, headers?: Record<string, string>): Promise<Response>;
  dropDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** The private door on a free port, over a database of its own that events can be appended to. */
export async function openApiDoor(
  settings: Partial<ApiSettings> = {},
  logger = createLogger('api', 'silent'),
  limits: ClientLimits = CLIENT_LIMITS,
): Promise<OpenApiDoor> {
  const database = await cloneDatabase();
  const pool = connectAsService(database.ingestUrl, { max: 2 });
  pool.on('error', () => undefined);
  const appendEvents = createAppendEvents(pool, PROJECTIONS);
  let now = new Date();
  const app = await createApi(
    {
      dataDir: join(tmpdir(), 'sidetrack-without-journals'),
      apiTokens: TOKENS,
      trustedProxies: [],
      ingest: { publicUrls: [], host: '127.0.0.1', port: 3_000 },
      windows: { receiptMs: 72 * HOUR_MS, stallMs: 6 * HOUR_MS },
      absenceWindows: { openCallMs: 24 * HOUR_MS, recordingMs: 24 * HOUR_MS },
      homeCountry: null,
      quarantine: { maxAgeMs: 90 * 24 * HOUR_MS, maxBytes: 2 ** 28, publicUrls: [], signingKeys: null },
      providerAccess: [],
      feedMaxStreams: 1_000,
      sessions: { maxIdleMs: 12 * HOUR_MS, maxAgeMs: 7 * 24 * HOUR_MS },
      consoleDir: fileURLToPath(new URL('../../../dist/console', import.meta.url)),
      now: () => now,
      ...settings,
      databaseUrl: await asDoor(settings.databaseUrl ?? database.url, 'api'),
    },
    logger,
    limits,
  );
  const routes: string[] = [];
  // Fastify tells about a route only while it is added.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url: pattern }) => {
      if ([method].flat().includes('GET')) routes.push(pattern);
    });
  const url = await openDoor(app, { host: '127.0.0.1', port: 0 });
  return {
    url,
    app,
    databaseUrl: database.url,
    routes,
    setNow: (moment) => void (now = moment),
    append: async (...events) => void (await appendEvents(events)),
    async get<Body>(path: string) {
      const answer = await readWithToken<Body>(url + path);
      if (answer.status === 200) checkAnswer(await documentOf(url), path, answer.body);
      return answer;
    },
    fetch: (path, headers) => fetch(url + path, { headers: { authorization: AUTHORIZATION, ...headers } }),
    dropDatabase: () => database.drop(),
    async close() {
      await app.close();
      await pool.end();
      await database.close();
    },
  };
}

/** The same for every door of a process, and half a megabyte. */
let known: Promise<OpenApiDocument> | undefined;

const documentOf = (url: string): Promise<OpenApiDocument> =>
  (known ??= fetch(`${url}/openapi.json`).then((response) => response.json() as Promise<OpenApiDocument>));

async function readWithToken<Body>(url: string): Promise<Answer<Body>> {
  const response = await fetch(url, { headers: { authorization: AUTHORIZATION } });
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}
