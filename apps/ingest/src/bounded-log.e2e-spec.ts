import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

interface Line {
  readonly msg: string;
  readonly address?: string;
}

const FLOOD = 400;

let lines: Line[];
let database: ClonedDatabase;
let door: OpenIngestDoor;

beforeAll(async () => {
  lines = [];
  database = await cloneDatabase();
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as Line) });
  door = await openIngestDoor(database.url, {}, logger);
});
afterAll(async () => {
  await door.close();
  await database.close();
});

it('a flood of refusals is some lines of the log, which name the address', async () => {
  const startedAt = performance.now();
  for (let each = 0; each < FLOOD; each += 20) {
    const answers = Array.from({ length: 20 }, () =>
      fetch(`${door.url}/callbacks/messages`, {
        method: 'POST',
        body: new URLSearchParams(messageParams('m1', 'sent')),
      }),
    );
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(401);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const refused = lines.filter(({ msg }) => msg === 'callback refused');

  expect(refused.length).toBeLessThanOrEqual(60 + Math.ceil(seconds));
  expect(refused.every(({ address }) => address === '127.0.0.1')).toBe(true);
  // Nothing else of the door tells of each of them.
  expect(lines.length).toBeLessThanOrEqual(refused.length + 5);
});
