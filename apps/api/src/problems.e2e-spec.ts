import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, START } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';
import { LIST_CURSORS } from './listing/list-cursors.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: 'Known-1' }));
});
afterAll(() => door.close());

const fetchAs = (authorization: string | undefined, path = '/v1/messages', method = 'GET'): Promise<Response> =>
  fetch(door.url + path, { method, headers: authorization === undefined ? {} : { authorization } });

describe('without a known token', () => {
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Bearer wrong',
    `Bearer ${TOKENS[0]!.token}x`,
    `Bearer ${TOKENS[0]!.token} ${TOKENS[1]!.token}`,
    `Basic ${Buffer.from(`support:${TOKENS[0]!.token}`).toString('base64')}`,
    TOKENS[0]!.token,
  ])('nothing is told (Authorization: %s)', async (authorization) => {
    const response = await fetchAs(authorization);

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'urn:sidetrack:problem:no-valid-token',
      title: 'Not authenticated',
      status: 401,
      detail: expect.stringContaining('API_TOKENS'),
      instance: `urn:sidetrack:request:${response.headers.get('x-request-id')}`,
    });
  });

  it.each(['/v1/messages/Known-1', '/v1/calls/x/events', '/v1/calls/x/recordings', '/v1/recordings?limit=zero'])(
    '%s is closed as well, before its parameters are looked at',
    async (path) => {
      expect((await fetchAs(undefined, path)).status).toBe(401);
    },
  );

  it.each(['/health/live', '/health/ready', '/metrics', '/docs', '/openapi.json'])('%s is open', async (path) => {
    expect((await fetchAs(undefined, path)).status).toBe(200);
  });
});

describe('with a token', () => {
  it('a HEAD has no body and the same headers', async () => {
    const response = await fetchAs(`Bearer ${TOKENS[0]!.token}`, '/v1/messages/Known-1', 'HEAD');

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(TOKENS)('of $name everything can be read', async ({ token }) => {
    expect((await fetchAs(`Bearer ${token}`)).status).toBe(200);
    expect((await fetchAs(`bearer ${token}`)).status).toBe(200);
  });
});

describe('what is not there', () => {
  it.each([
    [
      '/v1/messages/unknown',
      'No callback of a message unknown has become an event; /v1/lookup/unknown says whether one was refused.',
    ],
    ['/v1/messages/known-1', 'No callback of a message known-1 has become an event'],
    ['/v1/messages/Known-1%20', 'Nothing is known under this SID'],
    ['/v1/messages/%00', 'Nothing is known under this SID'],
    ["/v1/messages/'%20OR%201=1", 'Nothing is known under this SID'],
    [`/v1/messages/${'x'.repeat(129)}`, 'Nothing is known under this SID'],
    [`/v1/calls/${'x'.repeat(900)}/recordings`, 'Nothing is known under this SID'],
    ['/v1/recordings/unknown/events', 'No callback of a recording unknown has become an event'],
    ['/v1/nothing', 'There is nothing at GET /v1/nothing.'],
    ['/nothing?to=%2B15550100001', 'There is nothing at GET /nothing.'],
  ])('%s is a 404 that says so', async (path, detail) => {
    const { status, body, headers } = await door.get(path);

    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    const type = detail.startsWith('There is nothing at')
      ? 'urn:sidetrack:problem:no-such-route'
      : 'urn:sidetrack:problem:not-found';
    expect(body).toMatchObject({ type, status: 404, title: 'Not found', detail: expect.stringContaining(detail) });
  });

  it('is a 405 with Allow where only the method is wrong', async () => {
    const authorization = `Bearer ${TOKENS[0]!.token}`;
    const paths = ['/v1/messages/Known-1', '/v1/messages', '/health/ready', '/docs', '/openapi.json'];
    const attempts = paths.flatMap((path) => ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ path, method })));
    for (const { path, method } of attempts) {
      const response = await fetchAs(authorization, path, method);

      expect(response.status).toBe(405);
      expect(response.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD']);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const type = 'urn:sidetrack:problem:method-not-allowed';
      expect(await response.json()).toMatchObject({ type, status: 405, detail: expect.stringContaining(method) });
    }
  });
});

describe('a query that cannot be used', () => {
  const ofCalls = LIST_CURSORS.call.encode({
    askedAt: START,
    after: { firstSeenAt: START, sid: 'x', accountSid: 'y' },
  });

  it.each([
    [
      'stauts=sent',
      '/query/stauts',
      'stauts is not a parameter of this route; known are accountSid, channel, class, contradicted, count, country, cursor',
    ],
    ['status=sended', '/query/status', 'status does not know "sended"; known are accepted, scheduled, queued'],
    ['status=sent,queued', '/query/status', 'Repeat the parameter for several.'],
    ['status=', '/query/status', 'status does not know ""'],
    ['status=sent&status=answered', '/query/status', 'status does not know "answered"'],
    ['limit=0', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['limit=1001', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['limit=1e2', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['limit=', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['limit=5&limit=6', '/query/limit', 'limit may be given only once.'],
    ['cursor=abc', '/query/cursor', 'cursor is not one that this list gave out'],
    ['cursor=', '/query/cursor', 'cursor is not one that this list gave out'],
    [`cursor=${ofCalls}`, '/query/cursor', 'cursor is not one that this list gave out'],
    ['since=yesterday', '/query/since', 'since is no time with its zone'],
    ['since=2026-02-29', '/query/since', 'since is no time with its zone'],
    ['since=2026-03-01T12:00:00', '/query/since', 'since has no zone: write a Z behind it for UTC'],
    ['since=2026-02-30T12:00:00Z', '/query/since', 'since is no time with its zone'],
    ['until=4x', '/query/until', 'until is no time with its zone'],
    ['since=1h&until=2h', '/query/until', 'so nothing can match'],
    ['from=', '/query/from', 'from is 1 to 512 characters'],
    ['from=%20', '/query/from', 'this has no letter and no digit'],
    ['to=%2B-()', '/query/to', 'this has no letter and no digit'],
    ['to=a&to=b', '/query/to', 'to may be given only once.'],
    ['to=%00', '/query/to', 'to is 1 to 512 characters and no NUL'],
    ['to=%09%0A', '/query/to', 'this has no letter and no digit'],
    ['accountSid=a%20b', '/query/accountSid', 'accountSid is a SID: 1 to 128 visible ASCII characters'],
    ['a%2Fb=1', '/query/a~1b', 'a/b is not a parameter of this route'],
  ])('%s is a 400 that points at it', async (query, pointer, detail) => {
    const { status, body, headers } = await door.get(`/v1/messages?${query}`);

    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:sidetrack:problem:invalid-input',
      status: 400,
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it('has every fault named', async () => {
    const { body } = await door.get<{ errors: { pointer: string }[] }>('/v1/messages?limit=x&since=y&z=1');

    expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/query/limit', '/query/since', '/query/z']);
  });

  it('is refused on the other routes too', async () => {
    for (const path of ['Known-1', 'Known-1/events']) {
      const { status, body } = await door.get(`/v1/messages/${path}?account=${ACCOUNT}`);

      expect(status).toBe(400);
      expect(body).toMatchObject({
        errors: [
          {
            pointer: '/query/account',
            detail: 'account is not a parameter of this route; known are accountSid, asOf.',
          },
        ],
      });
    }
  });
});

describe('a request too broken to have a route', () => {
  it('is a problem as well', async () => {
    const { status, headers } = await door.get('/v1/messages/%E0%A4%A');

    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
  });
});
