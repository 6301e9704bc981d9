import { createLogger } from '@sidetrack/observability';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { takeAway } from '../../../test/support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams, sendCallback } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const FLOOD = 300;
const AT_A_TIME = 20;
/** For each kind of failure one line with a stack, of which there are some; a line for each callback would be half a megabyte. */
const MOST_BYTES = 40_000;

let database: ClonedDatabase;
let door: OpenIngestDoor;
let written: string[];

beforeEach(async () => {
  written = [];
  database = await cloneDatabase();
  const logger = createLogger('ingest', 'info', {
    format: 'json',
    destination: { write: (line) => void written.push(line) },
  });
  door = await openIngestDoor(database.url, { journalMaxBytes: 3_000 }, logger);
});
afterEach(async () => {
  await door.close();
  await database.close();
});

it('callbacks that nothing takes are a few lines of the log, however many they are', async () => {
  await sendCallback(door.url, 'message', messageParams('m-before', 'sent'));
  await takeAway(inject('postgresAdminUrl'), database.url);
  let refused = 0;
  for (let sent = 0; sent < FLOOD; sent += AT_A_TIME) {
    const answers = await Promise.all(
      Array.from({ length: AT_A_TIME }, (_, n) =>
        sendCallback(door.url, 'message', messageParams(`m-${sent + n}`, 'sent')),
      ),
    );
    refused += answers.filter(({ status }) => status === 503).length;
  }
  const notStored = written.filter((line) => line.includes('callback not stored'));
  expect(refused).toBeGreaterThan(FLOOD - 10);
  expect(notStored.length).toBeGreaterThan(0);
  expect(notStored.filter((line) => line.includes('"stack"')).length).toBeLessThanOrEqual(1);
  expect(written.reduce((sum, line) => sum + line.length, 0)).toBeLessThan(MOST_BYTES);
});
