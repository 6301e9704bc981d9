import { signForm } from '@sidetrack/signalwire';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

let database: ClonedDatabase;
let door: OpenIngestDoor;

beforeAll(async () => {
  database = await cloneDatabase();
  door = await openIngestDoor(database.url);
});
afterAll(async () => {
  await door.close();
  await database.close();
});

const DEEP = `{"AccountSid":"${ACCOUNT}","MessageSid":"m1","MessageStatus":"sent","Deep":${'['.repeat(25_000)}${']'.repeat(25_000)}`;

it.each([
  ['', '}'],
  ['with a byte that is no UTF-8', ',"Body":"\u00ff"}'],
])('a body of JSON that is too deep to be walked through is refused, and no fault of the door %s', async (_, end) => {
  const signature = signForm(SIGNING_KEY, `${PUBLIC_URL}/callbacks/messages`, {});
  const response = await fetch(`${door.url}/callbacks/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signalwire-signature': signature },
    body: Buffer.from(DEEP + end, 'latin1'),
  });

  expect(response.status).toBe(401);
});
