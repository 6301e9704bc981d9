import { limitConnections, SECURITY_HEADERS } from '@sidetrack/http-service';
import { createServer, request as send, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerHealth } from './answer-health.js';
import { AddressShares } from './address-shares.js';

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** So that fewer have to be sent until an address has used up what it may. */
const TIMES_DEARER = 20;

describe('the health path of the public door', () => {
  let server: Server;
  let isReady: boolean;
  let isBusy: boolean;
  let shed: number;

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('for others'));
    // Its clock stands still: what is owed is never paid back.
    const shares = new AddressShares(
      () => isBusy,
      () => 0,
    );
    limitConnections(server);
    answerHealth(server, {
      isReady: () => isReady,
      isBusy: () => isBusy,
      shares: {
        hasTimeFor: (request) => shares.hasTimeFor(request),
        charge: (request, ms) => shares.charge(request, ms * TIMES_DEARER),
      },
      onShed: () => (shed += 1),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => ([isReady, isBusy, shed] = [true, false, 0]));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** With the target as it is written, which `fetch` would tidy up. */
  const ask = async (path: string, method = 'GET'): Promise<Answer> => {
    const { port } = server.address() as AddressInfo;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      send({ host: '127.0.0.1', port, path, method }, resolve).on('error', reject).end();
    });
    return { status: response.statusCode, body: await text(response), headers: response.headers };
  };

  it.each([
    '/health/live',
    '/health/ready',
    '/health/ready/',
    '/health/ready?by=lb',
    'http://10.0.0.1:3000/health/ready',
  ])('says that all is well, and nothing else: GET %s', async (path) => {
    const { status, body, headers } = await ask(path);
    expect([status, body]).toEqual([200, '{"status":"ok"}']);
    expect(headers).toMatchObject({ ...SECURITY_HEADERS, 'cache-control': 'no-store' });
    expect(headers['x-request-id']).toMatch(/./);
  });

  it('says 503 while callbacks cannot be kept, and that the process lives all the same', async () => {
    isReady = false;
    expect(await ask('/health/ready')).toMatchObject({ status: 503, body: '{"status":"error"}' });
    expect(await ask('/health/live')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  it('answers HEAD as GET, without a body', async () => {
    const { status, body, headers } = await ask('/health/ready', 'HEAD');
    expect([status, body, headers['content-length']]).toEqual([200, '', '15']);
  });

  it.each([
    ['POST', '/health/ready'],
    ['GET', '/health'],
    ['GET', '/health/'],
    ['GET', '/health/ready/x'],
    ['GET', '/health/readyx'],
    ['GET', '/Health/ready'],
    ['GET', '//health/ready'],
    ['GET', '/prod/health/ready'],
    ['GET', '/?/health/ready'],
    ['GET', '/callbacks/messages'],
  ])('leaves everything else to others: %s %s', async (method, path) => {
    expect(await ask(path, method)).toMatchObject({ status: 200, body: 'for others' });
  });

  it('is refused to an address that asks without end while the process has no time to spare, and to nobody else', async () => {
    expect((await ask('/health/ready')).headers.connection).toBe('keep-alive');
    isBusy = true;
    expect(await ask('/health/ready')).toMatchObject({ status: 200, headers: { connection: 'close' } });
    const answers: Answer[] = [];
    while (answers.length < 1_000 && answers.at(-1)?.status !== 503) answers.push(await ask('/health/ready'));
    // Of a check a second, so many are more than half an hour; and nothing was paid back meanwhile.
    expect(answers.length * TIMES_DEARER).toBeGreaterThan(1_800);
    expect(answers.at(-1)).toMatchObject({ status: 503, headers: { connection: 'close' } });
    expect(shed).toBeGreaterThan(0);
    isBusy = false;
    expect((await ask('/health/ready')).status).toBe(200);
  });
});
