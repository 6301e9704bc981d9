import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
});
afterAll(() => door.close());

describe('a SID that two accounts have', () => {
  beforeAll(() =>
    door.append(
      anEvent('message', 'delivered', { sid: 'shared', accountSid: OTHER_ACCOUNT, receivedAt: at(20) }),
      anEvent('message', 'queued', { sid: 'shared', accountSid: ACCOUNT, receivedAt: at(10) }),
    ),
  );

  it('shows the account first seen unless another one is asked for', async () => {
    const unasked = await door.get('/v1/messages/shared');
    const asked = await door.get(`/v1/messages/shared?accountSid=${OTHER_ACCOUNT}`);

    expect(unasked.body).toMatchObject({ accountSid: ACCOUNT, status: 'queued', eventCount: 1 });
    expect(asked.body).toMatchObject({ accountSid: OTHER_ACCOUNT, status: 'delivered', eventCount: 1 });
  });

  it('keeps the events of the accounts apart', async () => {
    const unasked = await door.get<{ data: { status: string }[] }>('/v1/messages/shared/events');
    const asked = await door.get<{ data: { status: string }[] }>(
      `/v1/messages/shared/events?accountSid=${OTHER_ACCOUNT}`,
    );

    expect(unasked.body.data.map(({ status }) => status)).toEqual(['queued']);
    expect(asked.body.data.map(({ status }) => status)).toEqual(['delivered']);
  });

  it('is not found for a third account', async () => {
    expect((await door.get('/v1/messages/shared?accountSid=nobody')).status).toBe(404);
  });
});

describe('the events of a SID', () => {
  it('have exactly the shape of the contract', async () => {
    const given = { sid: 'history', sequenceNumber: 4, params: { Extra: 'kept' }, tags: { campaign: 'march' } };
    await door.append(anEvent('call', 'ringing', { ...given, receivedAt: at(5), occurredAt: at(4) }));

    const { body } = await door.get<{ data: object[] }>('/v1/calls/history/events');

    expect(body).toEqual({
      data: [
        {
          position: expect.any(Number),
          kind: 'call',
          sid: 'history',
          origin: 'callback',
          status: 'ringing',
          recognised: true,
          outOfOrder: false,
          occurredAt: '2026-03-01T12:00:04.000Z',
          receivedAt: '2026-03-01T12:00:05.000Z',
          sincePreviousMs: null,
          sequenceNumber: 4,
          params: { AccountSid: ACCOUNT, CallSid: 'history', CallStatus: 'ringing', Extra: 'kept' },
          unread: [],
          tags: { campaign: 'march' },
        },
      ],
      next: null,
    });
  });

  it('come in the order of receipt, with the late ones marked and the word as it was sent', async () => {
    const sid = 'shuffled';
    await door.append(anEvent('call', 'completed', { sid, receivedAt: at(3) }));
    await door.append(
      anEvent('call', 'initiated', { sid, receivedAt: at(1) }),
      anEvent('call', 'in-progress', { sid, receivedAt: at(4) }),
      anEvent('call', 'on-hold', { sid, receivedAt: at(2) }),
    );

    const { body } = await door.get<{ data: Record<string, unknown>[] }>(`/v1/calls/${sid}/events`);

    expect(body.data.map(({ status, recognised, outOfOrder }) => [status, recognised, outOfOrder])).toEqual([
      ['initiated', true, false],
      ['on-hold', false, false],
      ['completed', true, false],
      ['in-progress', true, true],
    ]);
  });

  it('say how long after the one before each was received', async () => {
    const sid = 'paused';
    await door.append(anEvent('message', 'delivered', { sid, receivedAt: at(90), occurredAt: at(3) }));
    await door.append(
      anEvent('message', 'queued', { sid, receivedAt: at(0) }),
      anEvent('message', 'sent', { sid, receivedAt: at(1.25) }),
    );

    const { body } = await door.get<{ data: { sincePreviousMs: number | null }[] }>(`/v1/messages/${sid}/events`);

    expect(body.data.map(({ sincePreviousMs }) => sincePreviousMs)).toEqual([null, 1_250, 88_750]);
  });

  it('received in one millisecond come in the order of their positions', async () => {
    const sid = 'same-millisecond';
    await door.append(anEvent('message', 'sent', { sid }));
    await door.append(anEvent('message', 'queued', { sid }));

    const { body } = await door.get<{ data: { status: string; position: number }[] }>(`/v1/messages/${sid}/events`);

    expect(body.data.map(({ status }) => status)).toEqual(['sent', 'queued']);
    expect(body.data[1]!.position).toBeGreaterThan(body.data[0]!.position);
  });

  it('are 404 for a SID of another kind', async () => {
    expect((await door.get('/v1/messages/history/events')).status).toBe(404);
  });
});
