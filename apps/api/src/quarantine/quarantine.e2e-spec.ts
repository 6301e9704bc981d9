import { createSetAside } from '@sidetrack/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRejectedCallback } from '../../../../libs/intake/spec-support/an-arrival.js';
import { ACCOUNT, PUBLIC_URL } from '../../../../test/support/provider.js';
import { at } from '../../spec-support/an-event.js';
import type { OpenApiDoor } from '../../spec-support/open-api-door.js';
import { openQuarantineDoor, type OpenQuarantineDoor } from '../../spec-support/open-quarantine-door.js';

let quarantine: OpenQuarantineDoor;
let door: OpenApiDoor;

beforeAll(async () => {
  quarantine = await openQuarantineDoor();
  door = quarantine.door;
});
afterAll(() => quarantine.close());

describe('the quarantine', () => {
  it('lists what was refused, newest first, by reason, by time and by page', async () => {
    const ids: string[] = [];
    for (const n of [0, 1, 2]) {
      const reason = n === 1 ? 'unreadable' : 'invalid';
      ids.push(
        await quarantine.setAside(`list-${n}`, {
          receivedAt: at(n),
          reason,
          problems: [{ pointer: '/To', detail: 'odd' }],
        }),
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

  it('is asked for by a SID, exactly, and by an account', async () => {
    const list = async (query: string): Promise<unknown> => (await door.get(`/v1/quarantine?${query}`)).body['data'];
    const mine = await quarantine.setAside('v3:9X2v~(1)', { receivedAt: at(-60) });
    const answer = await list(`sid=${encodeURIComponent('v3:9X2v~(1)')}`);
    expect(answer).toMatchObject([{ id: mine, sids: ['v3:9X2v~(1)'], accountSid: ACCOUNT, status: 'sent' }]);
    expect(await list(`sid=V3:9X2v~(1)`)).toEqual([]);
    expect(await list(`sid=v3:9X2v~(1)&accountSid=another`)).toEqual([]);
    expect(await list(`accountSid=${ACCOUNT}&until=2026-03-01T12:00:00Z`)).toMatchObject([{ id: mine }]);
    await quarantine.pool.query('DELETE FROM quarantine WHERE id = $1', [mine]);
  });

  it('shows one entry as it came, as text and as bytes', async () => {
    const refused = aRejectedCallback('shown', { query: '?t=1' });
    const id = await createSetAside(quarantine.pool)(refused);
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
      sids: ['shown'],
      accountSid: ACCOUNT,
      status: 'sent',
      replayDoor: 'messages',
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
    const refused = aRejectedCallback('bytes');
    const rawBody = Buffer.from([0xff, 0xfe, 0x00]);
    const id = await createSetAside(quarantine.pool)({ ...refused, request: { ...refused.request, rawBody } });
    expect((await door.get(`/v1/quarantine/${id}`)).body).toMatchObject({
      body: null,
      bodyBase64: '//4A',
      bodyBytes: 3,
    });
  });

  it.each([
    [
      'reason=bad',
      '/query/reason',
      'reason is one of unreadable, wrong-door, invalid, ambiguous, database, signature.',
    ],
    ['state=bad', '/query/state', 'state is one of waiting, replayed, discarded.'],
    ['cursor=abc', '/query/cursor', 'cursor is not one that this list gave out; begin without it.'],
    ['sid=a%20b', '/query/sid', expect.stringMatching(/^sid is a SID: 1 to 128 visible ASCII characters/)],
    ['limit=0', '/query/limit', 'limit is a whole number from 1 to 1000.'],
    ['since=1h&until=2h', '/query/until', 'until is before since, so nothing can match.'],
  ])('refuses %s with a 400 that points at it', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/quarantine?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail }] });
  });

  it.each(['nonsense', '%00', '3f0c8b7e-0000-8000-8000-000000000005'])('answers 404 for %s', async (id) => {
    expect((await door.get(`/v1/quarantine/${id}`)).status).toBe(404);
    expect((await quarantine.replay(id)).status).toBe(404);
  });

  it('wants a token, and the right method', async () => {
    expect((await quarantine.replay('x', { token: 'wrong' })).status).toBe(401);
    const got = await fetch(`${door.url}/v1/quarantine/x/replay`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('while the database is away', () => {
  it('everything about the quarantine is a 503', async () => {
    await door.dropDatabase();
    expect((await door.get('/v1/quarantine')).status).toBe(503);
    expect((await quarantine.replay('3f0c8b7e-0000-8000-8000-000000000005')).status).toBe(503);
  });
});
