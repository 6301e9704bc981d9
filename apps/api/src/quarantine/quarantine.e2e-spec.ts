import { connectAsService } from '@sidetrack/database';
import { APPENDS_CHANNEL } from '@sidetrack/event-store';
import { createLogger } from '@sidetrack/observability';
import { createSetAside, createSignatureSampler, listQuarantined, QUARANTINE_REASONS } from '@sidetrack/intake';
import { once } from 'node:events';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageParams, PUBLIC_URL, SIGNING_KEY, ACCOUNT } from '../../../../test/support/provider.js';
import { anArrival, aRefusedCallback, SIGNING } from '../../../../libs/intake/spec-support/an-arrival.js';
import { at } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type Answer, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const DAY_MS = 86_400_000;
const BOUNDS = { maxAgeMs: 90 * DAY_MS, maxBytes: 2 ** 28 };
const SIGNING_KEYS = [{ accountSid: ACCOUNT, key: SIGNING_KEY }];

let door: OpenApiDoor;
let pool: Pool;

beforeAll(async () => {
  door = await openApiDoor({
    quarantine: { ...BOUNDS, publicUrls: [PUBLIC_URL], signingKeys: SIGNING_KEYS },
    now: () => at(86_400),
  });
  pool = connectAsService(door.databaseUrl, { max: 2 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await door.close();
});

const setAside = (...given: Parameters<typeof aRefusedCallback>): Promise<string> =>
  createSetAside(pool)(aRefusedCallback(...given));

interface Asked {
  readonly body?: string;
  readonly token?: string;
  readonly to?: OpenApiDoor;
}

async function replay(id: string, { body, token = TOKENS[0]!.token, to = door }: Asked = {}): Promise<Answer> {
  const response = await fetch(`${to.url}/v1/quarantine/${id}/replay`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body,
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body: answer, headers: response.headers };
}

describe('the quarantine', () => {
  it('lists what was refused, newest first, by reason, by time and by page', async () => {
    const ids: string[] = [];
    for (const n of [0, 1, 2]) {
      const reason = n === 1 ? 'unreadable' : 'invalid';
      ids.push(
        await setAside(`list-${n}`, { receivedAt: at(n), reason, problems: [{ pointer: '/To', detail: 'odd' }] }),
      );
    }
    const list = async (query: string): Promise<string[]> =>
      (await door.get<{ data: { id: string }[] }>(`/v1/quarantine?${query}`)).body.data.map(({ id }) => id);
    expect(await list('')).toEqual(ids.toReversed());
    expect(await list('reason=unreadable')).toEqual([ids[1]]);
    expect(await list('since=2026-03-01T12:00:01Z&until=2026-03-01T12:00:02Z')).toEqual([ids[1]]);
    expect(await list('state=discarded')).toEqual([]);

    const first = await door.get<{ data: object[]; next: string }>('/v1/quarantine?limit=2&reason=invalid&since=7d');
    expect(first.body).toMatchObject({ data: [{ id: ids[2] }, { id: ids[0] }], next: null });
    const page = await door.get<{ data: object[]; next: string }>('/v1/quarantine?limit=2');
    expect(page.body.data).toMatchObject([{ id: ids[2] }, { id: ids[1] }]);
    const next = /^<([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
    expect((await door.get(next!)).body).toMatchObject({ data: [{ id: ids[0] }], next: null });
  });

  it('counts what was refused by reason, and says what each means', async () => {
    const { body } = await door.get<{ data: { reason: string }[] }>('/v1/quarantine/reasons');
    expect(body.data.map(({ reason }) => reason)).toEqual([...QUARANTINE_REASONS]);
    expect(body.data).toMatchObject([
      { waiting: 1, replayed: 0, discarded: 0, newestAt: at(1).toISOString() },
      { waiting: 0, newestAt: null },
      { waiting: 2, newestAt: at(2).toISOString(), meaning: expect.stringContaining('lacks a parameter') },
      { waiting: 0, newestAt: null },
      { waiting: 0, newestAt: null },
    ]);
  });

  it('shows one entry as it came, as text and as bytes', async () => {
    const refused = aRefusedCallback('shown', { query: '?t=1' });
    const id = await createSetAside(pool)(refused);
    const { status, body } = await door.get(`/v1/quarantine/${id.toUpperCase()}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      id,
      receivedAt: refused.receivedAt.toISOString(),
      door: 'messages',
      reason: 'invalid',
      detail: 'made up',
      errors: [],
      method: 'POST',
      target: '/callbacks/messages?t=1',
      bodyBytes: refused.request.rawBody.length,
      state: 'waiting',
      handledAt: null,
      outcome: null,
      headers: refused.headers,
      body: refused.request.rawBody.toString(),
      bodyBase64: refused.request.rawBody.toString('base64'),
      bodyCut: false,
      evidence: {
        scheme: 'form',
        signedUrl: `${PUBLIC_URL}/callbacks/messages?t=1`,
        signature: refused.evidence.signature,
        keyId: refused.evidence.keyId,
      },
      explanation: null,
    });
  });

  it('shows a body that is no UTF-8 as bytes alone', async () => {
    const refused = aRefusedCallback('bytes');
    const rawBody = Buffer.from([0xff, 0xfe, 0x00]);
    const id = await createSetAside(pool)({ ...refused, request: { ...refused.request, rawBody } });
    expect((await door.get(`/v1/quarantine/${id}`)).body).toMatchObject({
      body: null,
      bodyBase64: '//4A',
      bodyBytes: 3,
    });
  });

  it.each([
    ['reason=bad', '/query/reason', 'reason is one of unreadable, wrong-door, invalid, database, signature.'],
    ['state=bad', '/query/state', 'state is one of waiting, replayed, discarded.'],
    ['cursor=abc', '/query/cursor', 'cursor is not one that this list gave out; begin without it.'],
    ['limit=0', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['since=1h&until=2h', '/query/until', 'until is before since, so nothing can match.'],
  ])('refuses %s with a 400 that points at it', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/quarantine?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail }] });
  });

  it.each(['nonsense', '%00', '3f0c8b7e-0000-8000-8000-000000000005'])('answers 404 for %s', async (id) => {
    expect((await door.get(`/v1/quarantine/${id}`)).status).toBe(404);
    expect((await replay(id)).status).toBe(404);
  });

  it('wants a token, and the right method', async () => {
    expect((await replay('x', { token: 'wrong' })).status).toBe(401);
    const got = await fetch(`${door.url}/v1/quarantine/x/replay`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a replay', () => {
  it('answers 200 with what became of it, and its state has the original time of receipt', async () => {
    const id = await setAside('replayed', { receivedAt: at(60) });
    const answer = await replay(id);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id,
      result: 'stored',
      kind: 'message',
      accountSid: ACCOUNT,
      sid: 'replayed',
      status: 'sent',
      handledAt: at(86_400).toISOString(),
      alreadyReplayed: false,
    });
    expect((await door.get('/v1/messages/replayed')).body).toMatchObject({
      status: 'sent',
      firstSeenAt: at(60).toISOString(),
    });
    expect((await door.get(`/v1/quarantine/${id}`)).body).toMatchObject({ state: 'replayed' });
    expect((await replay(id)).body).toEqual({ ...answer.body, alreadyReplayed: true });
  });

  it('wakes the readers of the feed', async () => {
    const listener = await pool.connect();
    await listener.query(`LISTEN ${APPENDS_CHANNEL}`);
    const woken = once(listener, 'notification');
    const id = await setAside('announced');
    expect((await replay(id)).body).toMatchObject({ result: 'stored' });
    await woken;
    listener.release(true);
  });

  it('answers 409 with the reason when it still cannot be read', async () => {
    const id = await setAside('odd', {}, messageParams('odd', 'sent', { NumSegments: 'many' }));
    const { status, body, headers } = await replay(id);
    expect(status).toBe(409);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:sidetrack:problem:invalid',
      title: 'Not possible as it is',
      quarantineId: id,
      errors: [{ pointer: '/NumSegments' }],
    });
  });

  it('may be sent to another door', async () => {
    const id = await setAside('c-1', { reason: 'wrong-door' }, { CallSid: 'c-1', CallStatus: 'ringing' });
    expect((await replay(id)).body).toMatchObject({ status: 409, detail: expect.stringContaining('/callbacks/calls') });
    expect((await replay(id, { body: '{"door":"calls"}' })).body).toMatchObject({ result: 'stored', kind: 'call' });
    expect((await door.get('/v1/calls/c-1')).body).toMatchObject({ status: 'ringing' });
  });

  it.each([
    ['{"door":"faxes"}', '/door'],
    ['{"dor":"calls"}', '/dor'],
    ['[]', ''],
  ])('refuses the body %s with a 400', async (body, pointer) => {
    const id = await setAside('asked-wrongly');
    expect((await replay(id, { body })).body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('of a wrong signature needs the keys, and works once the right one is there', async () => {
    const logger = createLogger('test', 'silent');
    const { sample, settled } = createSignatureSampler({ pool, ...SIGNING, logger });
    sample(anArrival(messageParams('rotated', 'sent'), { key: 'new key', receivedAt: at(90) }), 'wrong');
    await settled();
    const [entry] = (await listQuarantined(pool, { reason: 'signature' }, 1)).entries;
    const { body } = await door.get(`/v1/quarantine/${entry!.id}`);
    expect(body).toMatchObject({ evidence: null, explanation: { finding: 'nothing', keyId: null } });
    expect((await replay(entry!.id)).body).toMatchObject({ status: 409, type: 'urn:sidetrack:problem:signature' });

    const doorWith = (keys: typeof SIGNING_KEYS | null): Promise<OpenApiDoor> =>
      openApiDoor({
        databaseUrl: door.databaseUrl,
        quarantine: { ...BOUNDS, publicUrls: [PUBLIC_URL], signingKeys: keys },
        now: () => at(86_400),
      });
    const ancient = await setAside('ancient', { receivedAt: new Date('2020-01-01T00:00:00Z') });
    const [without, mended] = [await doorWith(null), await doorWith([{ accountSid: ACCOUNT, key: 'new key' }])];
    expect((await replay(entry!.id, { to: without })).body).toMatchObject({
      status: 409,
      type: 'urn:sidetrack:problem:no-signing-keys',
      detail: expect.stringContaining('SIGNING_KEYS'),
    });
    expect((await replay(entry!.id, { to: mended })).body).toMatchObject({ result: 'stored', sid: 'rotated' });
    await Promise.all([without.close(), mended.close()]);
    expect((await door.get('/v1/messages/rotated')).body).toMatchObject({ firstSeenAt: at(90).toISOString() });
    // Each of them has cleared away what is too old when it opened.
    expect((await door.get(`/v1/quarantine/${ancient}`)).status).toBe(404);
  });
});

describe('while the database is away', () => {
  it('everything about the quarantine is a 503', async () => {
    await door.dropDatabase();
    expect((await door.get('/v1/quarantine')).status).toBe(503);
    expect((await replay('3f0c8b7e-0000-8000-8000-000000000005')).status).toBe(503);
  });
});
