import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { at } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
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
} from '../../spec-support/sign-in.js';
import { ApiPools } from '../api-pools.js';
import { KnownTokens } from '../authentication/known-tokens.js';

const HOUR = 3_600;
const PATIENT = { timeout: 20_000, interval: 20 };

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
});
beforeEach(() => door.setNow(at(0)));
afterAll(() => door.close());

describe('a session ends', () => {
  it('when nothing was asked in it for twelve hours, and after seven days in any case', async () => {
    const cookie = await signInAt(door);
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      door.setNow(at(hours * HOUR));
      expect(await statusAt(door, cookie), `after ${hours} h`).toBe(200);
    }
    door.setNow(at(7 * 24 * HOUR));
    const ended = await askAt(door, 'GET', '/v1/messages', { cookie });
    expect(ended.status).toBe(401);
    expect(await ended.json()).toMatchObject({ detail: expect.stringContaining('has ended') as string });
    // This answer may come late, when the browser has a new cookie already.
    expect(ended.headers.getSetCookie()).toEqual([]);
    // What has ended is removed, whoever asks.
    await vi.waitFor(async () => {
      await statusAt(door, `${nameOfCookie(cookie)}=${MADE_UP}`);
      expect(
        (await door.app.get(ApiPools).of('questions').query('SELECT count(*)::int AS left FROM sessions')).rows,
      ).toEqual([{ left: 0 }]);
    }, PATIENT);

    door.setNow(at(0));
    const idle = await signInAt(door);
    door.setNow(at(12 * HOUR));
    expect(await statusAt(door, idle)).toBe(401);
  });

  it('by signing out, with the stream that it had open', async () => {
    const cookie = await signInAt(door);
    const other = await signInAt(door);
    const stream = await askAt(door, 'GET', '/v1/feed/stream', { cookie });

    const left = await askAt(door, 'DELETE', '/v1/sessions/current', { cookie, ...CONSOLE });
    expect([left.status, await left.json()]).toEqual([200, { ended: 1 }]);
    expect(left.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-sidetrack-session-\d+=; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=0$/),
      expect.stringMatching(/^sidetrack-session-\d+=; Path=\/v1; HttpOnly; SameSite=Strict; Max-Age=0$/),
    ]);
    await text(stream.body!);
    expect([await statusAt(door, cookie), await statusAt(door, other)]).toEqual([401, 200]);
    expect((await askAt(door, 'DELETE', '/v1/sessions/current', byToken(SUPPORT.token))).status).toBe(404);
  });

  it('everywhere at once, for its name alone', async () => {
    const mine = [await signInAt(door), await signInAt(door)];
    const anothers = await signInAt(door, AUDIT);
    const listed = (await (await askAt(door, 'GET', '/v1/sessions', { cookie: mine[0]! })).json()) as {
      readonly data: readonly { readonly isCurrent: boolean }[];
    };
    expect(listed.data.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    const { length } = listed.data;

    const ended = await askAt(door, 'DELETE', '/v1/sessions', { cookie: mine[0]!, ...CONSOLE });
    expect(await ended.json()).toEqual({ ended: length });
    expect(await Promise.all([...mine, anothers].map((cookie) => statusAt(door, cookie)))).toEqual([401, 401, 200]);
  });

  it('at once when its token is no longer valid, with the stream that it had open', async () => {
    const cookie = await signInAt(door);
    const stream = await askAt(door, 'GET', '/v1/feed/stream', { cookie });
    const tokens = door.app.get(KnownTokens);

    tokens.replace([AUDIT, { name: 'support', token: 'made-up-token-of-support-2' }]);
    expect(await statusAt(door, cookie)).toBe(401);
    await text(stream.body!);
    tokens.replace(TOKENS);
  });

  it('when it was used longest ago and its name has more than 50', async () => {
    await askAt(door, 'DELETE', '/v1/sessions', byToken(SUPPORT.token));
    const anothers = await signInAt(door, AUDIT);
    const cookies: string[] = [];
    for (let each = 0; each < 51; each += 1) {
      door.setNow(at(each));
      cookies.push(await signInAt(door));
    }
    await vi.waitFor(async () => expect(await statusAt(door, cookies[0]!)).toBe(401), PATIENT);
    expect(await Promise.all([cookies[1]!, cookies[50]!, anothers].map((cookie) => statusAt(door, cookie)))).toEqual([
      200, 200, 200,
    ]);
  });
});

describe('several API doors', () => {
  it('know each other’s sessions, and what one ends', async () => {
    const second = await openApiDoor({ databaseUrl: door.databaseUrl });
    second.setNow(at(0));
    await askAt(door, 'DELETE', '/v1/sessions', byToken(SUPPORT.token));
    const secret = (await signInAt(door)).split('=')[1]!;
    const cookieAt = ({ url }: OpenApiDoor): string => `sidetrack-session-${new URL(url).port}=${secret}`;

    expect(await statusAt(second, cookieAt(second))).toBe(200);
    const stream = await askAt(second, 'GET', '/v1/feed/stream', { cookie: cookieAt(second) });
    await askAt(door, 'DELETE', '/v1/sessions/current', { cookie: cookieAt(door), ...CONSOLE });
    // Nobody asks at the second door meanwhile.
    await text(stream.body!);
    expect(await statusAt(second, cookieAt(second))).toBe(401);
    await second.close();
  });
});

/** The last, since the database does not come back. */
describe('while the database is away', () => {
  it('nobody is told that a session has ended', async () => {
    const cookie = await signInAt(door);
    await door.dropDatabase();

    // One is known here; of the other, only the database could tell.
    expect([await statusAt(door, cookie), await statusAt(door, `${nameOfCookie(cookie)}=${MADE_UP}`)]).toEqual([
      503, 503,
    ]);
    const onNoRoute = await askAt(door, 'GET', '/v1/sessions', { cookie });
    expect([200, 503]).toContain(onNoRoute.status);
  });
});
