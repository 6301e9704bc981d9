import { callbackRoute } from '@sidetrack/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anArrival } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { ACCOUNT, messageParams, PUBLIC_URL } from '../../../../test/support/provider.js';
import { anEvent, at } from '../../spec-support/an-event.js';
import { TOKENS, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import { openQuarantineDoor, type OpenQuarantineDoor } from '../../spec-support/open-quarantine-door.js';
import type { GroupList, GroupResource } from './group-resource.js';

let quarantine: OpenQuarantineDoor;
let door: OpenApiDoor;

beforeAll(async () => {
  quarantine = await openQuarantineDoor();
  door = quarantine.door;
});
beforeEach(async () => {
  await quarantine.pool.query('DELETE FROM quarantine');
  await quarantine.pool.query('DELETE FROM signature_samples');
});
afterAll(() => quarantine.close());

const groups = async (query = ''): Promise<GroupList> =>
  (await door.get<GroupList>(`/v1/quarantine/groups${query}`)).body;

const idsIn = async ({ id }: GroupResource): Promise<string[]> => {
  const { body } = await door.get<{ data: { id: string }[] }>(`/v1/quarantine?group=${id}`);
  return body.data.map((entry) => entry.id);
};

async function post(path: string, body?: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(door.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKENS[0]!.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const lacksStatus = (sid: string, seconds: number, accountSid = ACCOUNT) =>
  quarantine.setAside(
    sid,
    { receivedAt: at(seconds), problems: [{ pointer: '/MessageStatus', detail: 'odd' }] },
    { ...messageParams(sid, 'sent'), AccountSid: accountSid },
  );

describe('what waits in quarantine', () => {
  it('is grouped by cause and account, with how many, since when, and how they came in', async () => {
    const mine = [await lacksStatus('m-1', 0), await lacksStatus('m-2', 3_600), await lacksStatus('m-3', 7 * 3_600)];
    await quarantine.setAside('m-4', { receivedAt: at(0), problems: [{ pointer: '/MessageSid', detail: 'odd' }] });
    await quarantine.pool.query(`UPDATE quarantine SET account_sid = 'another' WHERE sids = '{m-4}'`);

    const { data, waiting, since, stepMs } = await groups();
    expect(waiting).toEqual({ callbacks: 4, samples: 0 });
    expect(data).toMatchObject([
      {
        reason: 'invalid',
        accountSid: ACCOUNT,
        door: 'messages',
        title: 'Callbacks whose MessageStatus is missing or cannot be read',
        replayDoor: 'messages',
        waiting: 3,
        replayed: 0,
        discarded: 0,
        firstAt: at(0).toISOString(),
        newestAt: at(7 * 3_600).toISOString(),
        newest: mine[2],
      },
      { accountSid: 'another', waiting: 1, title: expect.stringContaining('MessageSid') as string },
    ]);
    const [first] = data;
    const stepOf = (seconds: number): number => Math.floor((at(seconds).getTime() - Date.parse(since)) / stepMs);
    expect(first!.trend).toHaveLength(28);
    expect([stepOf(0), stepOf(7 * 3_600)].map((step) => first!.trend[step])).toEqual([2, 1]);
    expect(await idsIn(first!)).toEqual(mine.toReversed());
    expect((await groups('?accountSid=another')).data).toHaveLength(1);
  });

  it('goes to the route of its own kind by itself', async () => {
    const detail = `this is the callback of a call, and came to the door of messages: configure ${callbackRoute('call')} as its callback URL`;
    const params = { CallSid: 'c-1', CallStatus: 'ringing' };
    const id = await quarantine.setAside('c-1', { reason: 'wrong-door', detail }, params);

    const [group] = (await groups()).data;
    expect(group).toMatchObject({
      title: 'Callbacks of calls at the URL for messages',
      replayDoor: 'calls',
      setting: { value: `${PUBLIC_URL}/callbacks/calls` },
    });
    expect((await door.get(`/v1/quarantine/${id}`)).body).toMatchObject({ door: 'messages', replayDoor: 'calls' });
    expect((await quarantine.replay(id)).body).toMatchObject({ result: 'stored', kind: 'call' });
    expect((await groups()).data).toMatchObject([{ waiting: 0, replayed: 1 }]);
  });

  it('says where no try can succeed', async () => {
    const detail = 'this is about a fax, which no door takes: point its StatusCallback elsewhere';
    await quarantine.setAside('f-1', { reason: 'wrong-door', detail });
    await quarantine.setAside('a-1', { reason: 'ambiguous' });

    expect((await groups()).data).toMatchObject([
      { isHopeless: true, replayDoor: null },
      { isHopeless: true, replayDoor: null },
    ]);
  });
});

describe('wrong signatures', () => {
  const sampled = async (seconds: number, given: Parameters<typeof anArrival>[1]): Promise<GroupResource> => {
    const arrival = anArrival(messageParams(`s-${seconds}`, 'sent'), { receivedAt: at(seconds), ...given });
    const id = await keepAsSample(quarantine.pool, arrival);
    await door.get(`/v1/quarantine/${id}`);
    return (await groups()).data[0]!;
  };

  it('of an account of which nothing is believed any more are a key rotation, with the line to add', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'before', accountSid: ACCOUNT, receivedAt: at(1_000) }));
    const group = await sampled(2_000, { key: 'the new key' });

    expect(group).toMatchObject({
      reason: 'signature',
      accountSid: ACCOUNT,
      title: 'The signing key seems to have changed',
      setting: { name: 'SIGNING_KEYS', value: `${ACCOUNT}=<its new signing key>` },
      lastBelievedAt: at(1_000).toISOString(),
      waiting: 1,
    });
    expect(await idsIn(group)).toEqual([group.newest]);
  });

  it('are none while others of the account are believed', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'meanwhile', accountSid: ACCOUNT, receivedAt: at(3_000) }));

    const group = await sampled(2_500, { key: 'the new key' });
    expect(group.title).toBe('Signed with a key that is not listed');
    expect(group.meaning).toContain('somebody makes them up');
  });

  it('for another URL name the one to set', async () => {
    expect(await sampled(4_000, { base: 'http://hooks.example.test' })).toMatchObject({
      title: 'Signed for another URL',
      setting: { name: 'PUBLIC_URL', value: `${PUBLIC_URL},http://hooks.example.test` },
    });
  });
});

describe('letting go', () => {
  it('of a group needs the number that waits, and is all of it or nothing', async () => {
    await lacksStatus('d-1', 0);
    await lacksStatus('d-2', 1);
    const [group] = (await groups()).data;
    const path = `/v1/quarantine/groups/${group!.id}/discard`;

    expect(await post(path, { expected: 3 })).toMatchObject({
      status: 409,
      body: { type: 'urn:sidetrack:problem:not-waiting', detail: expect.stringContaining('2 wait') as string },
    });
    await lacksStatus('d-3', 2);
    expect(await post(path, { expected: 2, until: group!.newestAt })).toEqual({ status: 200, body: { discarded: 2 } });
    expect((await groups()).data).toMatchObject([{ waiting: 1, discarded: 2, firstAt: at(2).toISOString() }]);
  });

  it('of samples works likewise', async () => {
    await keepAsSample(quarantine.pool, anArrival(messageParams('s-1', 'sent'), { key: 'k', receivedAt: at(1) }));
    const [group] = (await groups()).data;

    expect((await post(`/v1/quarantine/groups/${group!.id}/discard`, { expected: 1 })).body).toEqual({ discarded: 1 });
    expect((await groups()).waiting).toEqual({ callbacks: 0, samples: 0 });
  });

  it('of one can be done twice, and not once it is an event', async () => {
    const id = await lacksStatus('d-1', 0);
    for (const _ of [1, 2]) {
      expect(await post(`/v1/quarantine/${id}/discard`)).toMatchObject({ status: 200, body: { state: 'discarded' } });
    }
    expect((await quarantine.replay(id)).body).toMatchObject({ result: 'stored' });
    expect(await post(`/v1/quarantine/${id}/discard`)).toMatchObject({
      status: 409,
      body: { type: 'urn:sidetrack:problem:not-waiting' },
    });
    expect((await post('/v1/quarantine/3f0c8b7e-0000-8000-8000-000000000005/discard')).status).toBe(404);
  });

  it.each(['', 'x', 'WzFd', 'bnVsbA', Buffer.from('["invalid","message","a b","\\u0000"]').toString('base64url')])(
    'of no group is what %j names',
    async (id) => {
      if (id !== '') expect((await post(`/v1/quarantine/groups/${id}/discard`, { expected: 1 })).status).toBe(404);
      expect((await door.get(`/v1/quarantine?group=${id}`)).status).toBe(400);
    },
  );

  it.each([{}, { expected: 0 }, { expected: '3' }, { expected: 1, untill: '1h' }])(
    'asked for with %j is refused',
    async (body) => {
      await lacksStatus('d-1', 0);
      const [group] = (await groups()).data;
      expect((await post(`/v1/quarantine/groups/${group!.id}/discard`, body)).status).toBe(400);
    },
  );
});
