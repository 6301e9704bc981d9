import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: 'm1' }), anEvent('call', 'completed', { sid: 'c1' }));
});
afterAll(() => door.close());

const authorization = `Bearer ${TOKENS[0]!.token}`;

describe('a slash at the end of a path', () => {
  it.each([
    ['/v1/messages', 200],
    ['/v1/messages/m1', 200],
    ['/v1/messages/m1/events', 200],
    ['/v1/calls/c1/recordings', 200],
    ['/v1/lookup/m1', 200],
    ['/v1/lookup/m1/evidence', 200],
    ['/v1/messages/m2', 404],
    ['/v1/nothing', 404],
    ['/health/live', 200],
    ['/docs', 200],
    ['/sid/m1', 200],
  ])('of %s names no other resource', async (path, status) => {
    const plain = await door.fetch(path);
    const slashed = await door.fetch(`${path}/`);

    expect([plain.status, slashed.status]).toEqual([status, status]);
    expect(slashed.headers.get('content-type')).toBe(plain.headers.get('content-type'));
  });

  it('keeps the query, and the method that is not allowed', async () => {
    expect((await door.get<{ data: unknown[] }>('/v1/messages/?status=failed')).body.data).toEqual([]);
    expect((await fetch(`${door.url}/v1/messages/`, { method: 'PUT', headers: { authorization } })).status).toBe(405);
  });
});
