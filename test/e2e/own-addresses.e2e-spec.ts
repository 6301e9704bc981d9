import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';

/** Of a net that is there for documents alone: no machine has it, so nothing can listen there (RFC 5737). */
const NOBODYS = '203.0.113.1';

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

it.each(['ingest', 'api'] as const)('the %s door listens at its own address where it has one', async (name) => {
  const own = { [`${name.toUpperCase()}_HOST`]: '127.0.0.1' };
  const door = await startBuiltDoor(name, database.url, { HOST: NOBODYS, ...own });
  expect(new URL(door.url).hostname).toBe('127.0.0.1');
  await door.end();
});
