import { once } from 'node:events';
import { request as open } from 'node:http';
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

describe('a body', () => {
  const ROUTES = ['/v1/notes', '/v1/quarantine/3f0c8b7e-0000-8000-8000-000000000005/replay'];
  const NOTE = JSON.stringify({ sid: 'm1', ticket: 'T-1', text: 'noted' });

  const post = (path: string, type: string | null, body: string): Promise<Response> =>
    fetch(door.url + path, {
      method: 'POST',
      headers: { authorization, ...(type === null ? {} : { 'content-type': type }) },
      // `fetch` would add a content type to a text, so the body is bytes.
      body: Buffer.from(body),
    });

  const TYPES = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'nonsense',
    null,
  ];

  it.each(ROUTES.flatMap((route) => TYPES.map((type) => [route, type] as const)))(
    'for %s of the type %s is a 415 that says what to send',
    async (route, type) => {
      const response = await post(route, type, NOTE);

      expect(response.status).toBe(415);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({
        type: 'urn:sidetrack:problem:content-type',
        detail: expect.stringMatching(/is not accepted here; send application\/json\.$/) as string,
      });
    },
  );

  it.each(['{', '{"sid":}', 'sid=m1', '\0', '{"__proto__":{}}', ''])(
    'of JSON that is %j is a 400 that says so',
    async (body) => {
      for (const route of ROUTES) {
        const response = await post(route, 'application/json', body);

        expect(response.status).toBe(400);
        expect(await response.json()).toMatchObject({ type: 'urn:sidetrack:problem:invalid-json' });
      }
    },
  );

  it('of more than 64 KiB is a 413 that says how much may be', async () => {
    const response = await post('/v1/notes', 'application/json', `"${'x'.repeat(65_536)}"`);

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('64 KiB') as string });
  });

  it.each([
    ['names', JSON.stringify(Object.fromEntries(Array.from({ length: 66 }, (_, index) => [`name${index}`, 1])))],
    ['elements', JSON.stringify(Array.from({ length: 66 }, () => 1))],
    ['elements in a name', JSON.stringify({ sid: Array.from({ length: 66 }, () => 1) })],
    ['elements in lists', JSON.stringify({ sid: Array.from({ length: 66 }, () => [1]) })],
  ])('of more than 64 %s is refused before each of them is checked', async (_what, body) => {
    for (const route of ROUTES) {
      const response = await post(route, 'application/json', body);

      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        detail: expect.stringMatching(/^There are more than 64 values/) as string,
      });
    }
  });

  it('of JSON with a charset is taken', async () => {
    expect((await post('/v1/notes', 'application/json; charset=utf-8', NOTE)).status).toBe(201);
  });

  it('of a method that is not allowed is a 405, whatever its type', async () => {
    const request = open(`${door.url}/v1/notes`, { method: 'PUT', headers: { authorization, 'content-type': 'x/y' } });
    request.end('nonsense');
    const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();

    expect(response.statusCode).toBe(405);
  });
});
