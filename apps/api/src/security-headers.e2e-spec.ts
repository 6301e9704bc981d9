import { SECURITY_HEADERS } from '@sidetrack/http-service';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: 'm1' }));
});
afterAll(() => door.close());

const NAMES = Object.keys(SECURITY_HEADERS);
const PAGES = ['/', '/messages', '/docs', '/docs/', '/docs/index.html'];

/** Asks without following redirects, and does not wait for the end of an endless answer. */
async function headersOf(path: string, init: RequestInit = {}): Promise<Headers> {
  const authorization = `Bearer ${TOKENS[0]!.token}`;
  const given = new Headers(init.headers);
  if (!given.has('authorization')) given.set('authorization', authorization);
  const response = await fetch(door.url + path, { ...init, headers: given, redirect: 'manual' });
  await response.body?.cancel();
  return response.headers;
}

describe('an answer that is no page', () => {
  it.each<[string, RequestInit]>([
    ['/v1/messages', {}],
    ['/v1/messages/m1', {}],
    ['/v1/messages/m1', { method: 'HEAD' }],
    ['/v1/messages', { headers: { accept: 'text/csv' } }],
    ['/v1/messages', { headers: { accept: 'application/x-ndjson' } }],
    ['/v1/lookup/m1/evidence', {}],
    ['/v1/feed/stream', {}],
    ['/v1/feed/stream', { method: 'HEAD' }],
    ['/v1/messages', { headers: { authorization: 'Bearer wrong' } }],
    ['/v1/messages?limit=x', {}],
    ['/v1/messages/nobody', {}],
    ['/v1/messages/%E0%A4%A', {}],
    [`/v1/messages/${'x'.repeat(1_001)}`, {}],
    ['/v1/messages', { method: 'DELETE' }],
    ['/v1/messages', { method: 'OPTIONS' }],
    ['/v1/messages/m1/notes', { method: 'POST', body: 'no JSON', headers: { 'content-type': 'application/json' } }],
    ['/v1/nothing', {}],
    ['/nothing', {}],
    ['/assets/nothing.js', {}],
    ['/docs/nothing.js', {}],
    ['/docs/swagger-ui-bundle.js', {}],
    ['/docs/swagger-ui-init.js', {}],
    ['/docs/oauth2-redirect.html', {}],
    ['/openapi.json', {}],
    ['/health/live', {}],
    ['/health/ready', {}],
    ['/metrics', {}],
  ])('lets a browser load, run and frame nothing of it: %s %j', async (path, init) => {
    const headers = await headersOf(path, init);

    expect(Object.fromEntries(NAMES.map((name) => [name, headers.get(name)]))).toEqual(SECURITY_HEADERS);
  });

  it('does so when the request was not readable as HTTP, too', async () => {
    const { hostname, port } = new URL(door.url);
    const socket = connect(Number(port), hostname);
    socket.end('NOT HTTP\r\n\r\n');
    const head = (await text(socket)).split('\r\n\r\n')[0]!.split('\r\n');

    expect(head).toEqual(expect.arrayContaining(Object.entries(SECURITY_HEADERS).map((pair) => pair.join(': '))));
  });
});

describe('an asset of the console', () => {
  it.each(['identity', 'gzip', 'br'])('has them, also one that was compressed beforehand (%s)', async (encoding) => {
    const page = await (await fetch(door.url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
    const headers = await headersOf(script, { headers: { 'accept-encoding': encoding } });

    expect(Object.fromEntries(NAMES.map((name) => [name, headers.get(name)]))).toEqual(SECURITY_HEADERS);
  });
});

describe('a page', () => {
  it.each(PAGES)('%s runs its own files only, talks to this door only, and stands in no frame', async (path) => {
    const headers = await headersOf(path);
    const policy = headers.get('content-security-policy')!;

    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' /);
    expect(policy).toContain("; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    expect(policy).not.toMatch(/\*|https?:|unsafe-eval/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    for (const name of NAMES.filter((one) => one !== 'content-security-policy')) {
      expect(headers.get(name), name).toBe(SECURITY_HEADERS[name as keyof typeof SECURITY_HEADERS]);
    }
  });
});
