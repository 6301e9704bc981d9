import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anEvent, at } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import {
  askAt,
  AUDIT,
  byToken,
  CONSOLE,
  MADE_UP,
  nameOfCookie,
  signInAt,
  statusAt,
  SUPPORT,
  type RequestHeaders,
} from '../../spec-support/sign-in.js';
import { ApiPools } from '../api-pools.js';

const HOUR = 3_600;

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(0));
  await door.append(anEvent('message', 'sent', { sid: 'm1' }));
});
beforeEach(() => door.setNow(at(0)));
afterAll(() => door.close());

describe('a session', () => {
  it('is opened with a token, and stands for it from then on', async () => {
    const opened = await askAt(door, 'POST', '/v1/sessions', byToken(SUPPORT.token));
    const [cookie = ''] = opened.headers.getSetCookie();

    const { port } = new URL(door.url);
    expect(cookie).toMatch(
      new RegExp(`^sidetrack-session-${port}=[\\w-]{43}; Path=/v1; HttpOnly; SameSite=Strict; Max-Age=604800$`),
    );
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await opened.json()).toEqual({
      name: 'support',
      openedAt: at(0).toISOString(),
      usedAt: at(0).toISOString(),
      endsAt: at(12 * HOUR).toISOString(),
      isCurrent: true,
    });
    expect(await statusAt(door, cookie.split(';', 1)[0]!)).toBe(200);
  });

  it('is stored as a hash of its secret, and the token in no form that could be tried', async () => {
    const secret = (await signInAt(door)).split('=')[1]!;
    const { rows } = await door.app.get(ApiPools).of('questions').query('SELECT * FROM sessions');
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    );

    expect(stored).not.toContain(secret);
    for (const one of [SUPPORT.token, secret]) expect(stored).not.toContain(Buffer.from(one).toString('hex'));
    const digests = await door.app
      .get(ApiPools)
      .of('questions')
      .query<{ hex: string }>(
        `SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex') AS hex UNION SELECT encode(sha256(sha256(convert_to($1, 'UTF8'))), 'hex')`,
        [SUPPORT.token],
      );
    for (const { hex } of digests.rows) expect(stored).not.toContain(hex);
  });

  it('lets exports, evidence and the feed through, as the token does', async () => {
    const cookie = await signInAt(door);
    const csv = await askAt(door, 'GET', '/v1/messages', { cookie, accept: 'text/csv' });
    expect([csv.status, await csv.text()]).toEqual([200, expect.stringContaining('m1')]);
    expect((await askAt(door, 'GET', '/v1/lookup/m1/evidence', { cookie, 'sec-fetch-site': 'none' })).status).toBe(200);
    const stream = await askAt(door, 'GET', '/v1/feed/stream?after=0', { cookie });
    const reader = stream.body!.getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toContain('retry');
    await reader.cancel();
  });

  it('over TLS has a name and attributes that nobody on the way can use, and none without the prefix counts', async () => {
    const origin = { origin: 'https://sidetrack.example' };
    const response = await askAt(door, 'POST', '/v1/sessions', { ...byToken(SUPPORT.token), ...origin });
    const [set = ''] = response.headers.getSetCookie();
    expect(set).toMatch(
      /^__Host-sidetrack-session-\d+=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    );
    const cookie = set.split(';', 1)[0]!;
    expect(await statusAt(door, cookie)).toBe(200);

    const plain = await signInAt(door, AUDIT);
    expect((await askAt(door, 'GET', '/v1/messages', { cookie: plain, ...origin })).status).toBe(401);
    const listed = await askAt(door, 'GET', '/v1/sessions', { cookie: `${plain}; ${cookie}` });
    expect(await listed.json()).toMatchObject({ name: 'support' });
  });

  it('by TLS is what a trusted proxy says, and nobody else', async () => {
    const behind = await openApiDoor({ trustedProxies: ['127.0.0.1'], databaseUrl: door.databaseUrl });
    behind.setNow(at(0));
    const https = { 'x-forwarded-proto': 'https' };
    expect(nameOfCookie(await signInAt(behind, SUPPORT, https))).toMatch(/^__Host-/);
    expect(nameOfCookie(await signInAt(door, SUPPORT, https))).toMatch(/^sidetrack-session-/);
    await behind.close();
  });

  it('gives way to a token that comes along, which alone decides', async () => {
    const cookie = await signInAt(door);

    const listed = await askAt(door, 'GET', '/v1/sessions', { cookie, ...byToken(AUDIT.token) });
    expect(await listed.json()).toMatchObject({ name: 'audit' });
    expect((await askAt(door, 'GET', '/v1/messages', { cookie, ...byToken('made-up-token-of-nobody') })).status).toBe(
      401,
    );
    expect((await askAt(door, 'GET', '/v1/messages', { cookie, authorization: 'Basic dTpw' })).status).toBe(401);
  });

  it('opens no other session', async () => {
    const cookie = await signInAt(door);

    const answer = await askAt(door, 'POST', '/v1/sessions', { cookie, ...CONSOLE });
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('changes something only for the console itself', async () => {
    const cookie = await signInAt(door);
    const write = (headers: RequestHeaders): Promise<Response> =>
      fetch(`${door.url}/v1/notes`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ sid: 'm1', ticket: 'SW-1', text: 'Asked.' }),
      });

    const refused = await write({});
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ type: 'urn:sidetrack:problem:other-origin' });
    expect((await write({ ...CONSOLE, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await askAt(door, 'DELETE', '/v1/sessions', { cookie })).status).toBe(403);
    const written = await write({ ...CONSOLE, 'sec-fetch-site': 'same-origin' });
    expect([written.status, await written.json()]).toMatchObject([201, { author: 'support' }]);
  });

  it.each(['cross-site', 'same-site'])('does not count for what a %s page asks', async (site) => {
    const cookie = await signInAt(door);

    expect((await askAt(door, 'GET', '/v1/messages', { cookie, 'sec-fetch-site': site })).status).toBe(403);
    // A browser never adds a token by itself, so a program may be anywhere.
    expect(
      (await askAt(door, 'GET', '/v1/messages', { ...byToken(SUPPORT.token), 'sec-fetch-site': site })).status,
    ).toBe(200);
  });
});

describe('a secret that nobody has', () => {
  const made = (each: number): RequestHeaders => ({
    cookie: `sidetrack-session-${new URL(door.url).port}=${String(each).padStart(43, 'x')}`,
  });

  it('is refused and counted, slows nobody down, and many of them cause next to no work', async () => {
    const asked = vi.spyOn(door.app.get(ApiPools).of('sessions'), 'query');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, each) => askAt(door, 'GET', '/v1/messages', made(each))),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(asked.mock.calls.length).toBeLessThan(20);
    asked.mockRestore();
    expect((await askAt(door, 'GET', '/v1/messages', byToken('made-up-token-of-nobody-else'))).status).toBe(401);
    const metrics = await (await askAt(door, 'GET', '/metrics')).text();
    expect(metrics).toMatch(/^sidetrack_api_tokens_refused_total\{reason="session"\} \d{3,}$/m);
  });

  it('is refused before a body is read', async () => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
    const head = `cookie: ${made(1)['cookie']}\r\nx-sidetrack-console: 1\r\ncontent-type: application/json`;
    socket.write(
      `POST /v1/notes HTTP/1.1\r\nhost: ${new URL(door.url).host}\r\n${head}\r\ncontent-length: 60000\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  });

  it.each([
    '',
    '=',
    ';;;',
    'sidetrack-session',
    'sidetrack-session=%00',
    `other=${MADE_UP}`,
    `a=${'b;'.repeat(2_000)}`,
  ])('is none where a cookie is like %j', async (cookie) => {
    const refused = await askAt(door, 'GET', '/v1/messages', { cookie });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []]);
  });
});
