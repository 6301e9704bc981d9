import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anEvent, at } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { ApiPools } from '../api-pools.js';
import { KnownTokens } from '../authentication/known-tokens.js';

const HOUR = 3_600;
const PATIENT = { timeout: 20_000, interval: 20 };
const [SUPPORT, AUDIT] = TOKENS as [(typeof TOKENS)[0], (typeof TOKENS)[0]];
const CONSOLE = { 'x-sidetrack-console': '1' };
const MADE_UP = 'x'.repeat(43);

let door: OpenApiDoor;
let owner: pg.Client;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(0));
  await door.append(anEvent('message', 'sent', { sid: 'm1' }));
  owner = new pg.Client({ connectionString: door.databaseUrl });
  await owner.connect();
});
beforeEach(() => door.setNow(at(0)));
afterAll(async () => {
  await owner.end();
  await door.close();
});

type Headers = Readonly<Record<string, string>>;

const ask = (method: string, path: string, headers: Headers = {}, to = door): Promise<Response> =>
  fetch(to.url + path, { method, headers });

const byToken = (token: string): Headers => ({ authorization: `Bearer ${token}` });

/** Opens a session, and gives the cookie as a browser sends it. */
async function signIn({ token } = SUPPORT, headers: Headers = {}, to = door): Promise<string> {
  const response = await ask('POST', '/v1/sessions', { ...byToken(token), ...headers }, to);
  expect(response.status).toBe(201);
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

const statusIn = async (cookie: string, to = door): Promise<number> =>
  (await ask('GET', '/v1/messages', { cookie }, to)).status;

const nameOf = (cookie: string): string => cookie.split('=', 1)[0]!;

describe('a session', () => {
  it('is opened with a token, and stands for it from then on', async () => {
    const opened = await ask('POST', '/v1/sessions', byToken(SUPPORT.token));
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
    expect(await statusIn(cookie.split(';', 1)[0]!)).toBe(200);
  });

  it('is stored as a hash of its secret, and the token in no form that could be tried', async () => {
    const secret = (await signIn()).split('=')[1]!;
    const { rows } = await owner.query('SELECT * FROM sessions');
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    );

    expect(stored).not.toContain(secret);
    for (const one of [SUPPORT.token, secret]) expect(stored).not.toContain(Buffer.from(one).toString('hex'));
    const digests = await owner.query<{ hex: string }>(
      `SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex') AS hex UNION SELECT encode(sha256(sha256(convert_to($1, 'UTF8'))), 'hex')`,
      [SUPPORT.token],
    );
    for (const { hex } of digests.rows) expect(stored).not.toContain(hex);
  });

  it('lets exports, evidence and the feed through, as the token does', async () => {
    const cookie = await signIn();
    const csv = await ask('GET', '/v1/messages', { cookie, accept: 'text/csv' });
    expect([csv.status, await csv.text()]).toEqual([200, expect.stringContaining('m1')]);
    expect((await ask('GET', '/v1/lookup/m1/evidence', { cookie, 'sec-fetch-site': 'none' })).status).toBe(200);
    const stream = await ask('GET', '/v1/feed/stream?after=0', { cookie });
    const reader = stream.body!.getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toContain('retry');
    await reader.cancel();
  });

  it('over TLS has a name and attributes that nobody on the way can use, and none without the prefix counts', async () => {
    const origin = { origin: 'https://sidetrack.example' };
    const response = await ask('POST', '/v1/sessions', { ...byToken(SUPPORT.token), ...origin });
    const [set = ''] = response.headers.getSetCookie();
    expect(set).toMatch(
      /^__Host-sidetrack-session-\d+=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=604800$/,
    );
    const cookie = set.split(';', 1)[0]!;
    expect(await statusIn(cookie)).toBe(200);

    const plain = await signIn(AUDIT);
    expect((await ask('GET', '/v1/messages', { cookie: plain, ...origin })).status).toBe(401);
    const listed = await ask('GET', '/v1/sessions', { cookie: `${plain}; ${cookie}` });
    expect(await listed.json()).toMatchObject({ name: 'support' });
  });

  it('by TLS is what a trusted proxy says, and nobody else', async () => {
    const behind = await openApiDoor({ trustedProxies: ['127.0.0.1'], databaseUrl: door.databaseUrl });
    behind.setNow(at(0));
    const https = { 'x-forwarded-proto': 'https' };
    expect(nameOf(await signIn(SUPPORT, https, behind))).toMatch(/^__Host-/);
    expect(nameOf(await signIn(SUPPORT, https))).toMatch(/^sidetrack-session-/);
    await behind.close();
  });

  it('gives way to a token that comes along, which alone decides', async () => {
    const cookie = await signIn();

    const listed = await ask('GET', '/v1/sessions', { cookie, ...byToken(AUDIT.token) });
    expect(await listed.json()).toMatchObject({ name: 'audit' });
    expect((await ask('GET', '/v1/messages', { cookie, ...byToken('made-up-token-of-nobody') })).status).toBe(401);
    expect((await ask('GET', '/v1/messages', { cookie, authorization: 'Basic dTpw' })).status).toBe(401);
  });

  it('opens no other session', async () => {
    const cookie = await signIn();

    const answer = await ask('POST', '/v1/sessions', { cookie, ...CONSOLE });
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('changes something only for the console itself', async () => {
    const cookie = await signIn();
    const write = (headers: Headers): Promise<Response> =>
      fetch(`${door.url}/v1/notes`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ sid: 'm1', ticket: 'SW-1', text: 'Asked.' }),
      });

    const refused = await write({});
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ type: 'urn:sidetrack:problem:other-origin' });
    expect((await write({ ...CONSOLE, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await ask('DELETE', '/v1/sessions', { cookie })).status).toBe(403);
    const written = await write({ ...CONSOLE, 'sec-fetch-site': 'same-origin' });
    expect([written.status, await written.json()]).toMatchObject([201, { author: 'support' }]);
  });

  it.each(['cross-site', 'same-site'])('does not count for what a %s page asks', async (site) => {
    const cookie = await signIn();

    expect((await ask('GET', '/v1/messages', { cookie, 'sec-fetch-site': site })).status).toBe(403);
    // A browser never adds a token by itself, so a program may be anywhere.
    expect((await ask('GET', '/v1/messages', { ...byToken(SUPPORT.token), 'sec-fetch-site': site })).status).toBe(200);
  });
});

describe('a session ends', () => {
  it('when nothing was asked in it for twelve hours, and after seven days in any case', async () => {
    const cookie = await signIn();
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      door.setNow(at(hours * HOUR));
      expect(await statusIn(cookie), `after ${hours} h`).toBe(200);
    }
    door.setNow(at(7 * 24 * HOUR));
    const ended = await ask('GET', '/v1/messages', { cookie });
    expect(ended.status).toBe(401);
    expect(await ended.json()).toMatchObject({ detail: expect.stringContaining('has ended') as string });
    // This answer may come late, when the browser has a new cookie already.
    expect(ended.headers.getSetCookie()).toEqual([]);
    // What has ended is removed, whoever asks.
    await vi.waitFor(async () => {
      await statusIn(`${nameOf(cookie)}=${MADE_UP}`);
      expect((await owner.query('SELECT count(*)::int AS left FROM sessions')).rows).toEqual([{ left: 0 }]);
    }, PATIENT);

    door.setNow(at(0));
    const idle = await signIn();
    door.setNow(at(12 * HOUR));
    expect(await statusIn(idle)).toBe(401);
  });

  it('by signing out, with the stream that it had open', async () => {
    const cookie = await signIn();
    const other = await signIn();
    const stream = await ask('GET', '/v1/feed/stream', { cookie });

    const left = await ask('DELETE', '/v1/sessions/current', { cookie, ...CONSOLE });
    expect([left.status, await left.json()]).toEqual([200, { ended: 1 }]);
    expect(left.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-sidetrack-session-\d+=; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=0$/),
      expect.stringMatching(/^sidetrack-session-\d+=; Path=\/v1; HttpOnly; SameSite=Strict; Max-Age=0$/),
    ]);
    await text(stream.body!);
    expect([await statusIn(cookie), await statusIn(other)]).toEqual([401, 200]);
    expect((await ask('DELETE', '/v1/sessions/current', byToken(SUPPORT.token))).status).toBe(404);
  });

  it('everywhere at once, for its name alone', async () => {
    const mine = [await signIn(), await signIn()];
    const anothers = await signIn(AUDIT);
    const listed = (await (await ask('GET', '/v1/sessions', { cookie: mine[0]! })).json()) as {
      readonly data: readonly { readonly isCurrent: boolean }[];
    };
    expect(listed.data.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const { length } = listed.data;

    const ended = await ask('DELETE', '/v1/sessions', { cookie: mine[0]!, ...CONSOLE });
    expect(await ended.json()).toEqual({ ended: length });
    expect(await Promise.all([...mine, anothers].map((cookie) => statusIn(cookie)))).toEqual([401, 401, 200]);
  });

  it('at once when its token is no longer valid, with the stream that it had open', async () => {
    const cookie = await signIn();
    const stream = await ask('GET', '/v1/feed/stream', { cookie });
    const tokens = door.app.get(KnownTokens);

    tokens.replace([AUDIT, { name: 'support', token: 'made-up-token-of-support-2' }]);
    expect(await statusIn(cookie)).toBe(401);
    await text(stream.body!);
    tokens.replace(TOKENS);
  });

  it('when it was used longest ago and its name has more than 50', async () => {
    await ask('DELETE', '/v1/sessions', byToken(SUPPORT.token));
    const anothers = await signIn(AUDIT);
    const cookies: string[] = [];
    for (let each = 0; each < 51; each += 1) {
      door.setNow(at(each));
      cookies.push(await signIn());
    }
    await vi.waitFor(async () => expect(await statusIn(cookies[0]!)).toBe(401), PATIENT);
    expect(await Promise.all([cookies[1]!, cookies[50]!, anothers].map((cookie) => statusIn(cookie)))).toEqual([
      200, 200, 200,
    ]);
  });
});

describe('several API doors', () => {
  it('know each other’s sessions, and what one ends', async () => {
    const second = await openApiDoor({ databaseUrl: door.databaseUrl });
    second.setNow(at(0));
    await ask('DELETE', '/v1/sessions', byToken(SUPPORT.token));
    const secret = (await signIn()).split('=')[1]!;
    const cookieAt = ({ url }: OpenApiDoor): string => `sidetrack-session-${new URL(url).port}=${secret}`;

    expect(await statusIn(cookieAt(second), second)).toBe(200);
    const stream = await ask('GET', '/v1/feed/stream', { cookie: cookieAt(second) }, second);
    await ask('DELETE', '/v1/sessions/current', { cookie: cookieAt(door), ...CONSOLE });
    // Nobody asks at the second door meanwhile.
    await text(stream.body!);
    expect(await statusIn(cookieAt(second), second)).toBe(401);
    await second.close();
  });
});

describe('a secret that nobody has', () => {
  const made = (each: number): Headers => ({
    cookie: `sidetrack-session-${new URL(door.url).port}=${String(each).padStart(43, 'x')}`,
  });

  it('is refused and counted, slows nobody down, and many of them cause next to no work', async () => {
    const asked = vi.spyOn(door.app.get(ApiPools).of('sessions'), 'query');
    const answers = await Promise.all(Array.from({ length: 100 }, (_, each) => ask('GET', '/v1/messages', made(each))));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(asked.mock.calls.length).toBeLessThan(20);
    asked.mockRestore();
    expect((await ask('GET', '/v1/messages', byToken('made-up-token-of-nobody-else'))).status).toBe(401);
    const metrics = await (await ask('GET', '/metrics')).text();
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
    const refused = await ask('GET', '/v1/messages', { cookie });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []]);
  });
});

describe('while the database is away', () => {
  it('nobody is told that a session has ended', async () => {
    const lonely = await openApiDoor();
    const cookie = await signIn(SUPPORT, {}, lonely);
    await lonely.dropDatabase();

    // One is known here; of the other, only the database could tell.
    expect([await statusIn(cookie, lonely), await statusIn(`${nameOf(cookie)}=${MADE_UP}`, lonely)]).toEqual([
      503, 503,
    ]);
    const onNoRoute = await ask('GET', '/v1/sessions', { cookie }, lonely);
    expect([200, 503]).toContain(onNoRoute.status);
    await lonely.close();
  });
});
