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

const bodyOf = (depth: number, end: string): Buffer => {
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  return Buffer.from(
    `{"AccountSid":"${ACCOUNT}","MessageSid":"m1","MessageStatus":"sent","Deep":${deep}${end}`,
    'latin1',
  );
};

// Past a thousand brackets it counts as too many parameters; how deep JSON may be stands in @sidetrack/json.
it.each([
  [900, 401, '', '}'],
  [25_000, 413, '', '}'],
  [900, 401, 'with a byte that is no UTF-8', ',"Body":"\u00ff"}'],
  [25_000, 413, 'with a byte that is no UTF-8', ',"Body":"\u00ff"}'],
])('a body of JSON that is %i deep is refused with %i, and no fault of the door %s', async (depth, status, _, end) => {
  const signature = signForm(SIGNING_KEY, `${PUBLIC_URL}/callbacks/messages`, {});
  const response = await fetch(`${door.url}/callbacks/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signalwire-signature': signature },
    body: bodyOf(depth, end),
  });

  expect(response.status).toBe(status);
});
