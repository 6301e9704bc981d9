import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { CLIENT_LIMITS } from '@sidetrack/http-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const AT_ONCE = {
  ...CLIENT_LIMITS,
  requestTimeout: 400,
  http: { ...CLIENT_LIMITS.http, headersTimeout: 300, connectionsCheckingInterval: 50 },
};

const PATHS = ['/v1/notes', '/%761/notes', '/v1/quarantine/3f0c8b7e-0000-8000-8000-000000000005/replay'];

describe('a request whose body does not come', () => {
  let door: OpenApiDoor;
  const authorization = `authorization: Bearer ${TOKENS[0]!.token}\r\n`;

  beforeAll(async () => {
    door = await openApiDoor({}, undefined, AT_ONCE);
  });
  afterAll(() => door.close());

  const begin = (path: string, headers: string): Socket => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n`);
    return socket;
  };

  it.each(['content-length: 60000\r\n', 'transfer-encoding: chunked\r\n'])(
    'is answered 401 at its head where it has no token, and its connection ends (%j)',
    async (length) => {
      // The sixth wrong token from one address would be told to wait. So each path is tried once without a token and
      // once with a wrong one.
      for (const token of ['', 'authorization: Bearer made-up-token-of-nobody\r\n']) {
        for (const path of token === '' ? PATHS : PATHS.slice(0, 1)) {
          const answer = await text(begin(path, length + token));
          expect(answer).toMatch(/^HTTP\/1\.1 401 /);
          expect(answer).toMatch(/\r\nconnection: close\r\n/i);
          expect(answer).toContain('www-authenticate: Bearer');
          expect(answer).toContain('urn:sidetrack:problem:no-valid-token');
        }
      }
    },
  );

  it('is answered 408 where it has one, once it has taken as long as a request may', async () => {
    expect(await text(begin('/v1/notes', `content-length: 60000\r\n${authorization}`))).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('loses the connection that it came over, which one with a token keeps', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    for (const path of ['/v1/messages/unknown', '/v1/messages/unknown']) {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n${authorization}\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 404 /);
    }
    socket.write('GET /v1/messages/unknown HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('does not end a stream of the feed, which lasts for longer than a request may', async () => {
    const stream = await door.fetch('/v1/feed/stream', { accept: 'text/event-stream' });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    // Meanwhile another request has taken the longest time allowed.
    await text(begin('/v1/notes', `content-length: 60000\r\n${authorization}`));
    await door.append(anEvent('message', 'sent', { sid: 'm-after-a-while' }));
    let told = '';
    while (!told.includes('m-after-a-while')) {
      const { value, done } = await reader.read();
      expect(done).toBe(false);
      told += value;
    }
    await reader.cancel();
  });
});
