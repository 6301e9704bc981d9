import type { Kind } from '@sidetrack/domain';
import { PLURAL } from '@sidetrack/domain';
import { signForm, signUrl } from '@sidetrack/signalwire';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../support/free-port.js';
import { API_TOKEN } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { startCountingRelay, type CountingRelay } from '../support/counting-relay.js';
import { askHttps, openHttps, type HttpsAnswer, type HttpsQuestion } from '../support/https-request.js';
import { findProgram, startNginx, type RunningNginx } from '../support/nginx.js';
import { ACCOUNT, FORM, messageParams, SIGNING_KEY } from '../support/provider.js';

const HOOKS = 'hooks.example.com';
const PRIVATE = 'sidetrack.example.com';
const PUBLIC_URL = `https://${HOOKS}`;
const BODY_LIMIT = 64 * 1024;

/** Another address of this machine, so that the client is not taken for the proxy; only Linux has all of 127.0.0.0/8. */
const CLIENT = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

const missing = ['nginx', 'openssl'].filter((program) => findProgram(program) === null);
if (missing.length > 0) {
  const words = `The set-up behind nginx of docs/reverse-proxy.md is not tried: this machine has no ${missing.join(' and no ')}.`;
  if (process.env['REQUIRE_NGINX'] !== undefined) throw new Error(words);
  process.stderr.write(`${words}\n`);
}

/** The file that the page shows, for other ports. */
function siteOfPage(ports: { readonly own: number; readonly ingest: number; readonly api: number }): string {
  const page = readFileSync(new URL('../../docs/reverse-proxy.md', import.meta.url), 'utf8');
  const [, site = ''] = /```nginx\n([\s\S]*?)```/.exec(page) ?? [];
  return site
    .replaceAll('listen 443 ', `listen 127.0.0.1:${ports.own} `)
    .replace('127.0.0.1:3000', `127.0.0.1:${ports.ingest}`)
    .replace('127.0.0.1:3001', `127.0.0.1:${ports.api}`);
}

describe.skipIf(missing.length > 0)('behind nginx, set up as docs/reverse-proxy.md says', () => {
  let database: ClonedDatabase;
  let ingest: BuiltDoor;
  let api: BuiltDoor;
  let relay: CountingRelay;
  let nginx: RunningNginx;
  let port: number;

  beforeAll(async () => {
    database = await cloneDatabase();
    const environment = { PUBLIC_URL, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' };
    [ingest, api] = await Promise.all([
      startBuiltDoor('ingest', database.url, environment),
      startBuiltDoor('api', database.url, environment),
    ]);
    relay = await startCountingRelay(Number(new URL(ingest.url).port));
    port = await findFreePort();
    const site = siteOfPage({ own: port, ingest: relay.port, api: Number(new URL(api.url).port) });
    nginx = await startNginx(site, [HOOKS, PRIVATE], port);
  });

  afterAll(async () => {
    await nginx.stop();
    await Promise.all([ingest.end(), api.end(), relay.close()]);
    await database.close();
  });

  const ask = (question: Pick<HttpsQuestion, 'host' | 'target'> & Partial<HttpsQuestion>): Promise<HttpsAnswer> =>
    askHttps({ port, ca: nginx.certificate, from: CLIENT, ...question });

  const send = (
    kind: Kind,
    params: Readonly<Record<string, string>>,
    {
      query = '',
      headers = {},
      to = {},
    }: {
      query?: string;
      headers?: Readonly<Record<string, string>>;
      /** Another nginx than the one of these tests. */
      to?: Partial<HttpsQuestion>;
    } = {},
  ): Promise<HttpsAnswer> => {
    const target = `/callbacks/${PLURAL[kind]}${query}`;
    const complete = { AccountSid: ACCOUNT, ...params };
    const signature = signForm(SIGNING_KEY, PUBLIC_URL + target, complete);
    return ask({
      host: HOOKS,
      target,
      method: 'POST',
      headers: { 'content-type': FORM, 'x-signalwire-signature': signature, ...headers },
      body: new URLSearchParams(complete).toString(),
      ...to,
    });
  };

  const read = (target: string, token = API_TOKEN): Promise<HttpsAnswer> =>
    ask({ host: PRIVATE, target, headers: { authorization: `Bearer ${token}` } });

  /** A message whose form is exactly so long. */
  const messageOf = (sid: string, bytes: number): Record<string, string> => {
    const empty = messageParams(sid, 'sent', { Body: '' });
    const length = new URLSearchParams({ AccountSid: ACCOUNT, ...empty }).toString().length;
    return { ...empty, Body: 'x'.repeat(bytes - length) };
  };

  it.each(['', '?tenant=4%32&b=a+b%20c&a=%2F..%2f', '?x=//&x=%C3%A4&&'])(
    'a callback is believed under PUBLIC_URL, with its query as it was sent: %j',
    async (query) => {
      expect((await send('message', messageParams('m-post', 'sent'), { query })).status).toBe(200);
      const target = `/callbacks/calls${query || '?'}&CallSid=c-get&CallStatus=ringing&AccountSid=${ACCOUNT}`;
      const headers = { 'x-signalwire-signature': signUrl(SIGNING_KEY, PUBLIC_URL + target) };
      expect((await ask({ host: HOOKS, target, headers })).status).toBe(200);
    },
  );

  it('a callback that came with GET is believed however long a text makes its first line', async () => {
    const text = encodeURIComponent('ü'.repeat(2_000));
    const target = `/callbacks/messages?MessageSid=m-long&MessageStatus=sent&AccountSid=${ACCOUNT}&Body=${text}`;
    const headers = { 'x-signalwire-signature': signUrl(SIGNING_KEY, PUBLIC_URL + target) };
    expect((await ask({ host: HOOKS, target, headers })).status).toBe(200);
  });

  it('the door sees the name, the scheme and the address that the client used, and none that it made up', async () => {
    const forged = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'a.test', 'x-forwarded-proto': 'gopher' };
    const answer = await send('message', messageParams('m-seen', 'no word'), { headers: forged });
    expect(answer.status).toBe(422);
    const { quarantineId } = JSON.parse(answer.body) as { quarantineId: string };
    const kept = JSON.parse((await read(`/v1/quarantine/${quarantineId}`)).body) as { headers: unknown };
    expect(kept.headers).toMatchObject({
      host: HOOKS,
      'x-forwarded-for': CLIENT,
      'x-forwarded-host': HOOKS,
      'x-forwarded-proto': 'https',
    });
  });

  it('log lines of both doors name the address of the client, and none that it made up', async () => {
    const forged = { 'x-forwarded-for': '198.51.100.7', 'x-signalwire-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' };
    expect((await send('message', messageParams('m-forged', 'sent'), { headers: forged })).status).toBe(401);
    const headers = { authorization: 'Bearer another-token-than-ours', 'x-forwarded-for': '198.51.100.7' };
    expect((await ask({ host: PRIVATE, target: '/v1/messages', headers })).status).toBe(401);
    for (const door of [ingest, api]) {
      await expect.poll(() => door.log(), { timeout: 10_000 }).toContain(`"address":"${CLIENT}"`);
      expect(door.log()).not.toContain('198.51.100.7');
    }
  });

  it('a request has one id, in the answer, in the log of nginx and in that of the door, and no query in either', async () => {
    const answer = await send('message', messageParams('m-id', 'no word'), { query: '?secret=made-up' });
    const id = String(answer.headers['x-request-id']);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const line = expect.stringMatching(
      new RegExp(`^${CLIENT} .* POST /callbacks/messages 422 .* ${id}$`, 'm'),
    ) as string;
    await expect.poll(() => nginx.accessLog(), { timeout: 10_000 }).toEqual(line);
    await expect.poll(() => ingest.log(), { timeout: 10_000 }).toContain(id);
    expect((await nginx.accessLog()) + ingest.log()).not.toContain('secret');
  });

  it('a body of 64 KiB is taken, a longer one refused by the door, and one of twice that by nginx', async () => {
    expect((await send('message', messageOf('m-64', BODY_LIMIT))).status).toBe(200);
    const byDoor = await send('message', messageOf('m-65', BODY_LIMIT + 1));
    expect([byDoor.status, byDoor.headers['content-type']]).toEqual([413, expect.stringContaining('problem+json')]);
    const longest = await send('message', messageOf('m-128', 2 * BODY_LIMIT));
    expect([longest.status, longest.headers['content-type']]).toEqual([413, expect.stringContaining('problem+json')]);
    const byNginx = await send('message', messageOf('m-129', 2 * BODY_LIMIT + 1));
    expect([byNginx.status, byNginx.headers['content-type']]).toEqual([413, 'text/html']);
    expect(await nginx.errorLog()).not.toContain('temporary file');
  });

  it('callbacks of many clients go over the same connection to the door', async () => {
    await send('message', messageParams('m-first', 'sent'));
    const before = relay.connections();
    for (let each = 0; each < 30; each += 1) {
      expect((await send('message', messageParams(`m-kept-${each}`, 'sent'))).status).toBe(200);
    }
    expect(relay.connections()).toBe(before);
  });

  it.each([HOOKS, 'unknown.example.com'])('nothing but callbacks is published under %s', async (host) => {
    const targets = [
      '/',
      '/v1/messages',
      '/health/live',
      '/metrics',
      '/docs',
      '/callbacks.txt',
      '/callbacks/../v1/messages',
    ];
    const before = relay.connections();
    for (const target of targets) {
      // The certificate has no unknown name in it; the handshake is for the known one, as a scanner's may be.
      const answer = await ask({ host: HOOKS, target, headers: { host, authorization: `Bearer ${API_TOKEN}` } });
      expect([target, answer.status, answer.headers['server']]).toEqual([target, 404, expect.stringMatching(/^nginx/)]);
      expect(answer.headers['x-request-id']).toBeUndefined();
    }
    expect(relay.connections()).toBe(before);
  });

  /** Sends over a second nginx, whose file is the page's but for one part; stops it afterwards. */
  const overAnother = async (
    [part, other]: readonly [part: string, other: string],
    use: (to: Partial<HttpsQuestion>, another: RunningNginx) => Promise<void>,
  ): Promise<void> => {
    const own = await findFreePort();
    const site = siteOfPage({ own, ingest: relay.port, api: Number(new URL(api.url).port) });
    expect(site.split(part)).toHaveLength(2);
    const another = await startNginx(site.replace(part, other), [HOOKS, PRIVATE], own);
    try {
      await use({ port: own, ca: another.certificate }, another);
    } finally {
      await another.stop();
    }
  };

  it('a door that hangs is given up after the 15 s that the provider waits, and loses nothing once it goes on', async () => {
    // Fifteen seconds are as good as one, but for who waits for them.
    const sooner = ['proxy_read_timeout 15s;', 'proxy_read_timeout 1s;'] as const;
    await overAnother(sooner, async (to, another) => {
      process.kill(ingest.pid, 'SIGSTOP');
      try {
        expect((await send('message', messageParams('m-hung', 'sent'), { to })).status).toBe(504);
      } finally {
        process.kill(ingest.pid, 'SIGCONT');
      }
      expect(await another.errorLog()).toMatch(/upstream timed out .* while reading response .* \/callbacks\/messages/);
      expect((await send('message', messageParams('m-hung', 'sent'), { to })).status).toBe(200);
    });
    expect(JSON.parse((await read('/v1/messages/m-hung')).body)).toMatchObject({ status: 'sent', eventCount: 1 });
  });

  it('of two ingest hosts one may be gone, and every callback is taken', async () => {
    const gone = `127.0.0.1:${await findFreePort()}`;
    const host = `server 127.0.0.1:${relay.port};`;
    await overAnother([host, `server ${gone};\n  ${host}`], async (to, another) => {
      for (let each = 0; each < 4; each += 1) {
        expect((await send('message', messageParams(`m-two-${each}`, 'sent'), { to })).status).toBe(200);
      }
      expect(await another.errorLog()).toContain(gone);
    });
  });

  it('the private door answers under its own name, to tokens alone, and does not warn that tokens travel readable', async () => {
    expect((await read('/v1/messages')).status).toBe(200);
    expect((await read('/v1/messages', 'another-token-than-ours')).status).toBe(401);
    expect((await ask({ host: PRIVATE, target: '/health/live' })).status).toBe(200);
    expect(api.log()).toContain('"msg":"open"');
    expect(api.log()).not.toContain('travel readable');
  });

  it('an event of the live feed is there as soon as it is stored, while the stream goes on', async () => {
    const headers = { authorization: `Bearer ${API_TOKEN}` };
    const stream = await openHttps({ host: PRIVATE, port, ca: nginx.certificate, target: '/v1/feed/stream', headers });
    expect([stream.statusCode, stream.headers['content-type']]).toEqual([200, 'text/event-stream']);
    let told = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
    // What the stream opens with says that it is listening.
    await expect.poll(() => told, { timeout: 20_000 }).not.toBe('');
    await send('message', messageParams('m-live', 'sent'));
    await expect.poll(() => told, { timeout: 20_000 }).toContain('m-live');
    expect(stream.readableEnded).toBe(false);
    stream.destroy();
  });

  it('nobody gets a WebSocket', async () => {
    const headers = {
      authorization: `Bearer ${API_TOKEN}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'bWFkZSB1cCBmb3IgdGVzdA==',
    };
    for (const host of [HOOKS, PRIVATE]) {
      const answer = await openHttps({ host, port, ca: nginx.certificate, target: '/v1/feed', headers });
      expect([host, answer.statusCode]).toEqual([host, host === HOOKS ? 404 : 200]);
      answer.destroy();
    }
  });
});
