import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { signForm } from '@sidetrack/signalwire';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, sendCallback, SIGNING_KEY } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const PATH = '/callbacks/messages';
const NAMES_16_000 = Array.from({ length: 16_000 }, (_, index) => index.toString(36))
  .join('&')
  .slice(0, 65_536);

describe('a client that nobody believes', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    door = await openIngestDoor(database.url);
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  afterAll(async () => {
    await door.close();
    await database.close();
  });

  const open = (): Socket => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    sockets.push(socket);
    return socket;
  };

  const head = (headers: Readonly<Record<string, string | number>>, target = PATH): string =>
    `POST ${target} HTTP/1.1\r\n${Object.entries({ host: 'hooks.example.test', 'content-type': FORM, ...headers })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`;

  const signed = (sid: string): string => {
    const params = { AccountSid: ACCOUNT, ...messageParams(sid, 'sent') };
    const body = new URLSearchParams(params).toString();
    const signature = signForm(SIGNING_KEY, PUBLIC_URL + PATH, params);
    return head({ 'content-length': body.length, 'x-signalwire-signature': signature }) + body;
  };

  const statusOf = (answer: Buffer | string): number => Number(answer.toString().slice(9, 12));

  const answerTo = async (socket: Socket, request: string): Promise<number> => {
    socket.write(request);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return statusOf(answer);
  };

  it.each([
    ['no signature', {}],
    ['one that no provider writes', { 'x-signalwire-signature': 'x'.repeat(30) }],
  ])('is answered 401 at the head of a long request with %s, before the body comes', async (_, signature) => {
    expect(await answerTo(open(), head({ 'content-length': 65_536, ...signature }))).toBe(401);
    expect(await answerTo(open(), head({ 'transfer-encoding': 'chunked', ...signature }))).toBe(401);
  });

  it('gets its answer and no reset while it still sends what it was refused for', async () => {
    const socket = open();
    socket.write(head({ 'content-length': 65_536 }));
    await once(socket, 'data');
    socket.write('x'.repeat(60_000));
    socket.write('x'.repeat(5_536));
    expect(await text(socket)).toBe('');
    expect(socket.errored).toBeNull();
  });

  it.each([
    ['401', head({ 'content-length': 3 }) + 'a=b'],
    ['401 for its signature', head({ 'content-length': 3, 'x-signalwire-signature': `${'A'.repeat(27)}=` }) + 'a=b'],
    ['404', head({ 'content-length': 3 }, '/nothing') + 'a=b'],
    ['413', head({ 'content-length': 140_000, 'x-signalwire-signature': `${'A'.repeat(27)}=` })],
    ['415', head({ 'content-length': 3, 'content-type': 'text/plain' }) + 'a=b'],
  ])('keeps no connection after a %s', async (expected, request) => {
    const socket = open();
    socket.write(request);
    const answer = await text(socket);
    expect(statusOf(answer)).toBe(Number(expected.slice(0, 3)));
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  });

  it('keeps its connection for as long as what comes over it is genuine', async () => {
    const socket = open();
    expect(await answerTo(socket, signed('m-1'))).toBe(200);
    expect(await answerTo(socket, signed('m-2'))).toBe(200);
    socket.write(head({ 'content-length': 3 }) + 'a=b');
    expect(statusOf(await text(socket))).toBe(401);
  });

  it('is refused 16,000 names with and without a signature, and a genuine callback beside it is taken', async () => {
    const unsigned = { 'content-type': FORM };
    const both = [unsigned, { ...unsigned, 'x-signalwire-signature': `${'A'.repeat(27)}=` }];
    const attack = Array.from({ length: 24 }, (_, index) =>
      fetch(door.url + PATH, { method: 'POST', headers: both[index % 2]!, body: NAMES_16_000 }),
    );
    const genuine = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        sendCallback(door.url, 'message', messageParams(`m-beside-${index}`, 'sent')),
      ),
    );
    const refused = (await Promise.all(attack)).map(({ status }) => status);
    expect(new Set(refused)).toEqual(new Set([401, 413]));
    expect(genuine.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });
});
