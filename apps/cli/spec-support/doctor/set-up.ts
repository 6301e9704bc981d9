import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ACCOUNT, SIGNING_KEY } from '../../../../test/support/provider.js';
import type { TestPostgres } from '../../../../test/support/test-postgres.js';

export type Variables = Record<string, string>;

export const TOKEN = 'a-token-of-the-doctor-test';

/** A set-up in which nothing is wrong, and whose doors are not running. */
export interface SetUp {
  readonly postgres: TestPostgres;
  readonly database: ClonedDatabase;
  /** DATA_DIR. */
  readonly folder: string;
  /** The variables with which it is looked at. */
  readonly fit: Variables;
  /** Answers over HTTP until the set-up is taken down, and gives the URL. */
  readonly serve: (answer: RequestListener) => Promise<string>;
  /** What to take back when the set-up is taken down, the last first. */
  readonly undo: (step: () => Promise<unknown>) => void;
  readonly takeDown: () => Promise<void>;
}

/** Sets up what doctor looks at, around a database that stays when it is taken down. */
export async function setUpFor(postgres: TestPostgres, database: ClonedDatabase): Promise<SetUp> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-doctor-'));
  const steps: (() => Promise<unknown>)[] = [];
  return {
    postgres,
    database,
    folder,
    fit: {
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
      API_TOKENS: `support=${TOKEN}`,
      INGEST_PORT: '0',
      API_PORT: '0',
      JOURNAL_MAX_BYTES: '1MB',
    },
    serve: async (answer) => {
      const server = createServer(answer).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      steps.push(() => new Promise((resolve) => server.close(resolve)));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    undo: (step) => void steps.push(step),
    takeDown: async () => {
      for (const step of steps.toReversed()) await step();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
