import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
});
afterAll(() => door.close());

describe('one message', () => {
  it('has exactly the shape of the contract', async () => {
    const params = { From: '+15550100001', To: '+15550100002', NumSegments: '1', NumMedia: '0' };
    await door.append(
      anEvent('message', 'sent', { sid: 'shape-message', receivedAt: at(2), params }),
      anEvent('message', 'queued', { sid: 'shape-message', receivedAt: at(1), params }),
    );

    const { status, body, headers } = await door.get('/v1/messages/shape-message');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(body).toEqual({
      kind: 'message',
      sid: 'shape-message',
      accountSid: ACCOUNT,
      status: 'sent',
      final: false,
      contradicted: false,
      channel: 'sms',
      direction: 'outbound',
      from: '+15550100001',
      to: '+15550100002',
      errorCode: null,
      numSegments: 1,
      numMedia: 0,
      price: null,
      priceUnit: null,
      observed: [],
      discrepancy: null,
      timestamps: { queued: '2026-03-01T12:00:01.000Z', sent: '2026-03-01T12:00:02.000Z' },
      delivery: {
        class: 'awaiting-receipt',
        since: '2026-03-01T12:00:02.000Z',
        explanation: expect.stringContaining('`sent` was reported at 2026-03-01 12:00:02 UTC'),
        next: 'Wait. It counts as overdue 3 days after `sent`.',
      },
      eventCount: 2,
      firstSeenAt: '2026-03-01T12:00:01.000Z',
      lastSeenAt: '2026-03-01T12:00:02.000Z',
    });
    expect(Object.keys(body)).toEqual([
      'kind',
      'sid',
      'accountSid',
      'status',
      'final',
      'contradicted',
      'channel',
      'direction',
      'from',
      'to',
      'errorCode',
      'numSegments',
      'numMedia',
      'price',
      'priceUnit',
      'observed',
      'discrepancy',
      'timestamps',
      'delivery',
      'eventCount',
      'firstSeenAt',
      'lastSeenAt',
    ]);
  });

  it('lists its timestamps in the order of the path, whatever the order of the callbacks', async () => {
    const words = ['read', 'sent', 'delivered', 'queued', 'sending', 'accepted'];
    await door.append(...words.map((word, index) => anEvent('message', word, { sid: 'path', receivedAt: at(index) })));

    const { body } = await door.get<{ timestamps: object }>('/v1/messages/path');

    expect(Object.keys(body.timestamps)).toEqual(['accepted', 'queued', 'sending', 'sent', 'delivered', 'read']);
  });

  it('is null where nothing was said, and without a status when no status is in the known list', async () => {
    await door.append(anEvent('message', 'partially_delivered', { sid: 'MM-unknown' }));

    const { body } = await door.get('/v1/messages/MM-unknown');

    expect(body).toMatchObject({ status: null, final: false, channel: 'mms', timestamps: {}, eventCount: 1 });
    expect(body).toMatchObject({ from: null, to: null, errorCode: null, numSegments: null, numMedia: null });
    expect(body).toMatchObject({ delivery: { class: 'in-flight' } });
  });

  it('changes its delivery class with the clock, not with a callback', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'slow', receivedAt: at(0) }));
    door.setNow(at(72 * 3_600));
    const waiting = await door.get('/v1/messages/slow');
    door.setNow(at(72 * 3_600 + 1));
    const overdue = await door.get('/v1/messages/slow');
    door.setNow(at(3_600));

    expect(waiting.body).toMatchObject({ status: 'sent', delivery: { class: 'awaiting-receipt' } });
    expect(overdue.body).toMatchObject({ status: 'sent', delivery: { class: 'receipt-overdue' } });
  });

  it('keeps the error code as text', async () => {
    await door.append(anEvent('message', 'undelivered', { sid: 'failed', params: { ErrorCode: '30008' } }));

    const { body } = await door.get('/v1/messages/failed');

    expect(body).toMatchObject({ errorCode: '30008', final: true, delivery: { class: 'failed' } });
  });
});

describe('one call', () => {
  it('has exactly the shape of the contract, and answered for in-progress', async () => {
    const params = { From: '+15550100001', To: '+15550100003', Direction: 'outbound-api' };
    const end = { CallDuration: '94', SipResultCode: '200', AnsweredBy: 'human', HangupBy: '+15550100003' };
    await door.append(
      anEvent('call', 'in-progress', { sid: 'shape-call', receivedAt: at(9.4), occurredAt: at(9), params }),
      anEvent('call', 'completed', {
        sid: 'shape-call',
        receivedAt: at(103),
        params: { ...params, ...end, ParentCallSid: 'parent-call' },
      }),
    );

    const { body } = await door.get('/v1/calls/shape-call');

    expect(body).toEqual({
      kind: 'call',
      sid: 'shape-call',
      accountSid: ACCOUNT,
      status: 'completed',
      final: true,
      contradicted: false,
      direction: 'outbound-api',
      from: '+15550100001',
      to: '+15550100003',
      parentCallSid: 'parent-call',
      durationSeconds: 94,
      sipResultCode: '200',
      answeredBy: 'human',
      hangupBy: '+15550100003',
      price: null,
      priceUnit: null,
      mos: null,
      rttMs: null,
      jitterMs: null,
      lostPackets: null,
      observed: [],
      discrepancy: null,
      timestamps: { answered: '2026-03-01T12:00:09.000Z', completed: '2026-03-01T12:01:43.000Z' },
      eventCount: 2,
      firstSeenAt: '2026-03-01T12:00:09.400Z',
      lastSeenAt: '2026-03-01T12:01:43.000Z',
    });
  });

  it('writes no-answer as the provider does', async () => {
    await door.append(anEvent('call', 'no-answer', { sid: 'unanswered' }));

    const { body } = await door.get('/v1/calls/unanswered');

    expect(body).toMatchObject({ status: 'no-answer', timestamps: { 'no-answer': '2026-03-01T12:00:00.000Z' } });
  });
});

describe('one recording', () => {
  it('has exactly the shape of the contract', async () => {
    const url = 'https://example.signalwire.com/recordings/1';
    const params = { CallSid: 'shape-call', RecordingUrl: url, RecordingSource: 'OutBoundApi' };
    await door.append(
      anEvent('recording', 'in-progress', { sid: 'shape-recording', receivedAt: at(10), params }),
      anEvent('recording', 'completed', {
        sid: 'shape-recording',
        receivedAt: at(110),
        params: { ...params, RecordingDuration: '92', RecordingChannels: '2' },
      }),
    );

    const { body } = await door.get('/v1/recordings/shape-recording');

    expect(body).toEqual({
      kind: 'recording',
      sid: 'shape-recording',
      accountSid: ACCOUNT,
      callSid: 'shape-call',
      conferenceSid: null,
      status: 'completed',
      final: true,
      contradicted: false,
      url,
      durationSeconds: 92,
      channels: 2,
      source: 'OutBoundApi',
      errorCode: null,
      price: null,
      priceUnit: null,
      observed: [],
      discrepancy: null,
      timestamps: { 'in-progress': '2026-03-01T12:00:10.000Z', completed: '2026-03-01T12:01:50.000Z' },
      eventCount: 2,
      firstSeenAt: '2026-03-01T12:00:10.000Z',
      lastSeenAt: '2026-03-01T12:01:50.000Z',
    });
  });
});

describe('the recordings of a call', () => {
  it('come newest first, and only those of that call and account', async () => {
    const params = { CallSid: 'recorded' };
    await door.append(
      anEvent('call', 'completed', { sid: 'recorded', receivedAt: at(1) }),
      anEvent('recording', 'completed', { sid: 'first', receivedAt: at(2), params }),
      anEvent('recording', 'completed', { sid: 'second', receivedAt: at(3), params }),
      anEvent('recording', 'completed', { sid: 'stranger', accountSid: OTHER_ACCOUNT, receivedAt: at(0), params }),
      anEvent('recording', 'completed', { sid: 'elsewhere', params: { CallSid: 'another' } }),
    );

    const { body } = await door.get<{ data: { sid: string }[]; next: null }>('/v1/calls/recorded/recordings');

    expect(body.data.map(({ sid }) => sid)).toEqual(['second', 'first']);
    expect(body.next).toBeNull();
  });

  it('are known before the call itself is', async () => {
    await door.append(anEvent('recording', 'completed', { sid: 'early', params: { CallSid: 'not-heard-of-yet' } }));

    const { status, body } = await door.get('/v1/calls/not-heard-of-yet/recordings');

    expect(status).toBe(200);
    expect(body).toMatchObject({ data: [{ sid: 'early' }] });
  });

  it('are none for a call without any, and 404 for a call that nothing is known of', async () => {
    await door.append(anEvent('call', 'ringing', { sid: 'unrecorded' }));

    expect((await door.get('/v1/calls/unrecorded/recordings')).body).toEqual({ data: [], next: null });
    expect((await door.get('/v1/calls/never-heard-of/recordings')).status).toBe(404);
  });
});
