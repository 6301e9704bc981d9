import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at } from '../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
  const rows = Array.from({ length: 40 }, (_, index) => anEvent('message', 'sent', { sid: `m${index}` }));
  await door.append(...rows, anEvent('call', 'queued', { sid: 'tiny' }));
});
afterAll(() => door.close());

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** The compressed bytes of the answer. `fetch` would decompress them. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<Raw> {
  const authorization = `Bearer ${TOKENS[0]!.token}`;
  const request = get(door.url + path, { headers: { authorization, ...headers }, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, bytes: await buffer(response) };
}

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };
const ENCODINGS = ['br', 'gzip'] as const;

/** Whatever is large enough, by its media type. */
const ANSWERS: [string, string][] = [
  ['/v1/messages', 'application/json'],
  ['/v1/messages', 'text/csv'],
  ['/v1/messages', 'application/x-ndjson'],
  ['/v1/messages?nothing=1', 'application/json'],
  ['/docs', 'text/html'],
  ['/docs/swagger-ui.css', 'text/css'],
  ['/openapi.json', 'application/json'],
];

describe.each(ENCODINGS)('for whoever takes %s', (encoding) => {
  it.each(ANSWERS)('%s as %s is smaller, and the same once it is unpacked', async (path, accept) => {
    const plain = await ask(path, { accept });
    const packed = await ask(path, { accept, 'accept-encoding': encoding });

    if (plain.bytes.length >= 1_024) {
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
      expect(withoutIds(UNPACK[encoding](packed.bytes))).toBe(withoutIds(plain.bytes));
    } else expect(packed.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
  });

  it('the tag is the same, weak one, and a 304 has no body to compress', async () => {
    const plain = await ask('/v1/messages/m1/events');
    const packed = await ask('/v1/messages/m1/events', { 'accept-encoding': encoding });
    const known = await ask('/v1/messages/m1/events', {
      'accept-encoding': encoding,
      'if-none-match': plain.headers.etag!,
    });

    expect(packed.headers.etag).toBe(plain.headers.etag);
    expect(packed.headers.etag).toMatch(/^W\//);
    expect([known.status, known.bytes.length, known.headers['content-encoding']]).toEqual([304, 0, undefined]);
  });

  it.each(['/v1/lookup/m1/evidence', '/v1/callback-urls', '/v1/calls/tiny?accountSid='])(
    '%s is not compressed: too small, or what has to stay as it is',
    async (path) => {
      expect((await ask(path, { 'accept-encoding': encoding })).headers['content-encoding']).toBeUndefined();
    },
  );
});

it.each(['/v1/messages', '/v1/callback-urls', '/docs', '/v1/nothing'])(
  '%s says that it varies by what the caller takes, compressed or not',
  async (path) => {
    expect((await ask(path)).headers.vary).toMatch(/(^|, )accept-encoding$/);
    expect((await ask(path, { 'accept-encoding': 'br' })).headers.vary).toMatch(/(^|, )accept-encoding$/);
  },
);

it('a stream of events is never held back by a compressor', async () => {
  const headers = { authorization: `Bearer ${TOKENS[0]!.token}`, 'accept-encoding': 'gzip' };
  const request = get(`${door.url}/v1/feed/stream?after=0`, { headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const [chunk] = (await once(response, 'data')) as [Buffer];
  response.destroy();

  expect(response.headers['content-encoding']).toBeUndefined();
  expect(chunk.toString()).toMatch(/^retry: /);
});

it('a compressed body of a request is not unpacked', async () => {
  const response = await fetch(`${door.url}/v1/notes`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKENS[0]!.token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    },
    body: Buffer.from('H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==', 'base64'),
  });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ type: 'urn:sidetrack:problem:invalid-json' });
});

/** A problem contains the id of its request, and each request has another id. */
const withoutIds = (bytes: Buffer): string => bytes.toString().replaceAll(/request:[\w-]+/g, 'request:…');
