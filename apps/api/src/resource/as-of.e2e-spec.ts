import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
});
afterAll(() => door.close());

const asOf = (seconds: number): string => `asOf=${at(seconds).toISOString()}`;

describe('a message as of a moment', () => {
  const sid = 'then';

  beforeAll(() =>
    door.append(
      // The event was sent at 2 and known here at 30. `asOf` goes by the time at which it was known here.
      anEvent('message', 'queued', { sid, receivedAt: at(10), params: { To: '+15550100002', NumMedia: '0' } }),
      anEvent('message', 'sent', { sid, receivedAt: at(30), occurredAt: at(2) }),
      anEvent('message', 'undelivered', { sid, receivedAt: at(60), params: { ErrorCode: '30003' } }),
      anEvent('message', 'delivered', { sid, receivedAt: at(90) }),
    ),
  );

  it.each([
    [10, { status: 'queued', final: false, eventCount: 1, errorCode: null, to: '+15550100002', channel: 'sms' }],
    [29.999, { status: 'queued', timestamps: { queued: '2026-03-01T12:00:10.000Z' } }],
    [30, { status: 'sent', final: false, eventCount: 2, lastSeenAt: '2026-03-01T12:00:30.000Z' }],
    [60, { status: 'undelivered', final: true, contradicted: false, errorCode: '30003' }],
    [90, { status: 'delivered', contradicted: true, eventCount: 4, delivery: { class: 'contradicted' } }],
  ])('at %s s is what was known then', async (seconds, expected) => {
    const { status, body } = await door.get(`/v1/messages/${sid}?${asOf(seconds)}`);

    expect(status).toBe(200);
    expect(body).toMatchObject({ ...expected, asOf: at(seconds).toISOString() });
  });

  it('is the present one, but for the moment, once everything had come in', async () => {
    const { body: present } = await door.get(`/v1/messages/${sid}`);
    const { body: past } = await door.get(`/v1/messages/${sid}?${asOf(3_600)}`);

    expect(past).toEqual({ ...present, asOf: at(3_600).toISOString() });
  });

  it('was not known before its first callback', async () => {
    const { status, body } = await door.get(`/v1/messages/${sid}?${asOf(9.999)}`);

    expect(status).toBe(404);
    expect(body['detail']).toBe(
      'No callback of a message then that came in by 2026-03-01T12:00:09.999Z has become an event.',
    );
    expect((await door.get(`/v1/messages/${sid}/events?${asOf(9.999)}`)).status).toBe(404);
  });

  it('has the events that had come in, with the marks that they had then', async () => {
    const { body } = await door.get<{ data: { status: string }[]; asOf: string }>(
      `/v1/messages/${sid}/events?${asOf(60)}`,
    );

    expect(body.data.map(({ status }) => status)).toEqual(['queued', 'sent', 'undelivered']);
    expect(body.asOf).toBe('2026-03-01T12:01:00.000Z');
  });

  it('is judged by the clock of that moment', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'waiting', receivedAt: at(0) }));
    door.setNow(at(100 * 3_600));
    const before = await door.get(`/v1/messages/waiting?${asOf(3_600)}`);
    const after = await door.get(`/v1/messages/waiting?${asOf(99 * 3_600)}`);
    door.setNow(at(3_600));

    expect(before.body).toMatchObject({
      delivery: { class: 'awaiting-receipt', explanation: expect.stringContaining('has not come yet') },
    });
    expect(after.body).toMatchObject({ delivery: { class: 'receipt-overdue' } });
  });

  it('takes a length of time before now, and now for what has not come yet', async () => {
    const ago = await door.get(`/v1/messages/${sid}?asOf=59m`);
    const ahead = await door.get(`/v1/messages/${sid}?asOf=2099-01-01T00:00:00Z`);

    expect(ago.body).toMatchObject({ status: 'undelivered', asOf: at(60).toISOString() });
    expect(ahead.body).toMatchObject({ status: 'delivered', asOf: at(3_600).toISOString() });
  });

  it('is refused for what is no moment', async () => {
    const { status, body } = await door.get(`/v1/messages/${sid}?asOf=yesterday`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/query/asOf' }] });
  });
});

describe('a call and a recording as of a moment', () => {
  it('stand where they stood, also at an end that an earlier one replaced', async () => {
    const sid = 'two-ends';
    await door.append(
      anEvent('call', 'failed', { sid, receivedAt: at(10), occurredAt: at(9) }),
      anEvent('call', 'completed', { sid, receivedAt: at(20), occurredAt: at(5) }),
      anEvent('recording', 'in-progress', { sid, receivedAt: at(10) }),
      anEvent('recording', 'completed', { sid, receivedAt: at(20), params: { RecordingDuration: '7' } }),
    );
    const at15 = async (kind: string) => (await door.get(`/v1/${kind}/${sid}?${asOf(15)}`)).body;
    const at20 = async (kind: string) => (await door.get(`/v1/${kind}/${sid}?${asOf(20)}`)).body;

    expect(await at15('calls')).toMatchObject({ status: 'failed', contradicted: false });
    expect(await at20('calls')).toMatchObject({ status: 'completed', contradicted: true });
    expect(await at15('recordings')).toMatchObject({ status: 'in-progress', final: false, durationSeconds: null });
    expect(await at20('recordings')).toMatchObject({ status: 'completed', final: true, durationSeconds: 7 });
  });
});

describe('a SID of two accounts as of a moment', () => {
  it('is the account’s that was first seen by then', async () => {
    const sid = 'shared';
    await door.append(
      anEvent('call', 'ringing', { sid, accountSid: OTHER_ACCOUNT, receivedAt: at(10) }),
      anEvent('call', 'ringing', { sid, accountSid: ACCOUNT, receivedAt: at(20) }),
    );

    expect((await door.get(`/v1/calls/${sid}?${asOf(30)}`)).body).toMatchObject({ accountSid: OTHER_ACCOUNT });
    expect((await door.get(`/v1/calls/${sid}?${asOf(30)}&accountSid=${ACCOUNT}`)).body).toMatchObject({
      accountSid: ACCOUNT,
      eventCount: 1,
    });
    expect((await door.get(`/v1/calls/${sid}?${asOf(15)}&accountSid=${ACCOUNT}`)).status).toBe(404);
  });
});
