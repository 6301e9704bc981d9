import { HEADERS_OF_AN_EMPTY_ANSWER, SECURITY_HEADERS } from '@sidetrack/http-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams, sendCallback } from '../../../test/support/provider.js';
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

const ofSecurity = (headers: Headers, wanted: object = SECURITY_HEADERS): unknown =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, headers.get(name)]));

describe('an answer of the public door', () => {
  it.each<[string, RequestInit]>([
    ['/', {}],
    ['/callbacks/messages', { method: 'POST' }],
    ['/callbacks/messages', { method: 'DELETE' }],
    ['/callbacks/messages', { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } }],
    ['/callbacks/%E0%A4%A', {}],
  ])('that refuses lets a browser load, run and frame nothing of it: %s %j', async (path, init) => {
    expect(ofSecurity((await fetch(door.url + path, init)).headers)).toEqual(SECURITY_HEADERS);
  });

  it('that takes a callback says how it is to be taken', async () => {
    const { status, headers } = await sendCallback(door.url, 'message', messageParams('m1', 'sent'));

    expect(status).toBe(200);
    expect(ofSecurity(headers, HEADERS_OF_AN_EMPTY_ANSWER)).toEqual(HEADERS_OF_AN_EMPTY_ANSWER);
  });
});
