import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../spec-support/open-api-door.js';

interface List {
  readonly data: readonly { readonly sid: string; readonly accountSid: string }[];
  readonly next: string | null;
}

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(3_600));
});
afterAll(() => door.close());

const sidsOf = ({ data }: List): string[] => data.map(({ sid }) => sid);
const list = async (path: string): Promise<string[]> => sidsOf((await door.get<List>(path)).body);

describe('a list of messages', () => {
  const one = { From: '+15550100001', To: '+15550100002' };
  const two = { From: '+15550100001', To: '+15550100003' };

  beforeAll(() =>
    door.append(
      anEvent('message', 'queued', { sid: 'm1', receivedAt: at(0), params: one }),
      anEvent('message', 'sent', { sid: 'm2', receivedAt: at(60), params: two }),
      anEvent('message', 'delivered', { sid: 'm3', receivedAt: at(120), params: one }),
      anEvent('message', 'sent', { sid: 'm4', receivedAt: at(180), params: one, accountSid: OTHER_ACCOUNT }),
      anEvent('call', 'ringing', { sid: 'c1', receivedAt: at(60), params: one }),
    ),
  );

  it('has the newest first, each in the shape that it has alone', async () => {
    const { body } = await door.get<List>('/v1/messages');
    const alone = await door.get('/v1/messages/m4');

    expect(sidsOf(body)).toEqual(['m4', 'm3', 'm2', 'm1']);
    expect(body.data[0]).toEqual(alone.body);
    expect(body.next).toBeNull();
  });

  it('has the oldest first where that is asked for, page by page', async () => {
    const first = await door.get<List>('/v1/messages?order=oldest&limit=3');
    const next = await door.get<List>(`/v1/messages?order=oldest&limit=3&cursor=${first.body.next}`);

    expect([...sidsOf(first.body), ...sidsOf(next.body)]).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('says on its first page how many there are on all pages', async () => {
    const counted = async (query: string) => (await door.get(`/v1/messages?count=estimate&limit=1&${query}`)).body;
    const { count, next } = await counted('status=sent');

    expect(count).toEqual({ rows: 2, isExact: true });
    expect(await counted(`status=sent&cursor=${String(next)}`)).not.toHaveProperty('count');
    expect(await counted('to=%2B15550100099')).toMatchObject({ count: { rows: 0, isExact: true }, data: [] });
  });

  it.each([
    ['status=sent', ['m4', 'm2']],
    ['status=sent&status=queued', ['m4', 'm2', 'm1']],
    ['from=%2B15550100001', ['m4', 'm3', 'm2', 'm1']],
    ['to=%2B15550100003', ['m2']],
    ['to=+15550100003', ['m2']],
    ['to=15550100003', ['m2']],
    [`accountSid=${OTHER_ACCOUNT}`, ['m4']],
    ['since=2026-03-01T12:01:00Z', ['m4', 'm3', 'm2']],
    ['until=2026-03-01T12:01:00Z', ['m1']],
    ['since=2026-03-01T12:01:00.000Z&until=2026-03-01T12:02:00.000Z', ['m2']],
    ['since=2026-03-01T14:01:00%2B02:00', ['m4', 'm3', 'm2']],
    ['since=2026-03-01T14:01:00+02:00', ['m4', 'm3', 'm2']],
    ['since=2026-03-01', ['m4', 'm3', 'm2', 'm1']],
    ['until=2026-03-02&since=1w', ['m4', 'm3', 'm2', 'm1']],
    ['until=2026-03-01', []],
    ['since=59m', ['m4', 'm3', 'm2']],
    ['until=58m', ['m2', 'm1']],
    ['since=999999999d', ['m4', 'm3', 'm2', 'm1']],
    ['limit=2', ['m4', 'm3']],
    [`status=sent&accountSid=${ACCOUNT}&since=1h&until=57m&to=+15550100003`, ['m2']],
    [`status=queued&accountSid=${OTHER_ACCOUNT}`, []],
  ])('filtered by %s has %j', async (query, sids) => {
    expect(await list(`/v1/messages?${query}`)).toEqual(sids);
  });

  it('says which moments its bounds came to, when it has any', async () => {
    const rangeOf = async (query: string): Promise<unknown> => (await door.get(`/v1/messages?${query}`)).body['range'];

    expect(await rangeOf('since=59m&until=2026-03-01T14:00:00%2B01:00')).toEqual({
      since: '2026-03-01T12:01:00.000Z',
      until: '2026-03-01T13:00:00.000Z',
    });
    expect(await rangeOf('until=1h')).toEqual({ since: null, until: '2026-03-01T12:00:00.000Z' });
    expect(await rangeOf('status=sent')).toBeUndefined();
  });

  it('of statuses does not hold what has moved on', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'm1', receivedAt: at(200), params: one }));

    expect(await list('/v1/messages?status=queued')).toEqual([]);
    expect(await list('/v1/messages?status=sent')).toEqual(['m4', 'm2', 'm1']);
  });
});

describe('a list of messages by what only messages have', () => {
  const to = '+15550100077';

  beforeAll(() =>
    door.append(
      anEvent('message', 'undelivered', { sid: 'f1', receivedAt: at(1), params: { To: to, ErrorCode: '30003' } }),
      anEvent('message', 'failed', { sid: 'f2', receivedAt: at(2), params: { To: to, ErrorCode: '30007' } }),
      anEvent('message', 'sent', { sid: 'f3', receivedAt: at(3), params: { To: to } }),
      anEvent('message', 'sent', { sid: 'f4', receivedAt: at(4), params: { To: to, NumMedia: '1' } }),
      anEvent('message', 'queued', { sid: 'f5', receivedAt: at(5), params: { To: to } }),
      anEvent('message', 'received', { sid: 'f6', receivedAt: at(6), params: { To: to } }),
      anEvent('message', 'delivered', { sid: 'f7', receivedAt: at(7), params: { To: to } }),
      anEvent('message', 'failed', { sid: 'f7', receivedAt: at(8), params: { To: to, ErrorCode: '30003' } }),
    ),
  );

  it.each([
    ['errorCode=30003', ['f7', 'f1']],
    ['errorCode=30003&errorCode=30007', ['f7', 'f2', 'f1']],
    ['errorCode=1', []],
    ['channel=mms', ['f4']],
    ['channel=fax', []],
    ['class=failed', ['f2', 'f1']],
    ['class=contradicted', ['f7']],
    ['class=inbound', ['f6']],
    ['class=in-flight', ['f5']],
    ['class=awaiting-receipt&class=receipt-not-expected', ['f4', 'f3']],
    ['class=receipt-overdue', []],
    ['class=failed&errorCode=30007&status=failed&channel=sms&since=1h&until=0s', ['f2']],
    ['class=failed&channel=mms', []],
    ['status=sent&class=awaiting-receipt', ['f3']],
    ['status=sent&status=failed&status=queued', ['f5', 'f4', 'f3', 'f2']],
  ])('filtered by %s has %j', async (query, sids) => {
    expect(await list(`/v1/messages?to=${encodeURIComponent(to)}&${query}`)).toEqual(sids);
  });

  it('keeps to the classes of its first page’s moment, and shows them', async () => {
    const query = `to=${encodeURIComponent(to)}&class=awaiting-receipt&class=in-flight&limit=1`;
    const first = (await door.get<List>(`/v1/messages?${query}`)).body;
    door.setNow(at(100 * 3_600));
    const second = (await door.get<List>(`/v1/messages?${query}&cursor=${first.next}`)).body;
    const anew = (await door.get<List>(`/v1/messages?${query}`)).body;
    door.setNow(at(3_600));

    expect(sidsOf(first)).toEqual(['f5']);
    expect(second.data).toMatchObject([{ sid: 'f3', delivery: { class: 'awaiting-receipt' } }]);
    expect(anew.data).toEqual([]);
  });

  it.each([
    ['class=lost', '/query/class', 'class does not know "lost"; known are contradicted'],
    ['class=failed,stalled', '/query/class', 'Repeat the parameter for several.'],
    ['errorCode=', '/query/errorCode', 'errorCode is a code such as 30003'],
    ['channel=Fax!', '/query/channel', 'channel is the name of a channel in small letters, such as sms, mms,'],
    ['channel=sms&channel=mms', '/query/channel', 'channel may be given only once.'],
  ])('refuses %s', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/messages?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });

  it('are filters of messages only', async () => {
    for (const query of ['class=failed', 'errorCode=30003', 'channel=sms']) {
      expect((await door.get(`/v1/calls?${query}`)).status).toBe(400);
    }
  });
});

describe('a list of calls', () => {
  it('takes in-progress as the word for answered', async () => {
    await door.append(anEvent('call', 'in-progress', { sid: 'c2', receivedAt: at(90) }));

    expect(await list('/v1/calls?status=in-progress')).toEqual(['c2']);
    expect(await list('/v1/calls?status=answered')).toEqual(['c2']);
    expect(await list('/v1/calls?from=+15550100001')).toEqual(['c1']);
  });
});

describe('a list of recordings', () => {
  it('can be filtered by status', async () => {
    await door.append(
      anEvent('recording', 'in-progress', { sid: 'r1' }),
      anEvent('recording', 'absent', { sid: 'r2', receivedAt: at(1) }),
    );

    expect(await list('/v1/recordings')).toEqual(['r2', 'r1']);
    expect(await list('/v1/recordings?status=in-progress')).toEqual(['r1']);
  });

  it('has neither from nor to', async () => {
    const { status, body } = await door.get('/v1/recordings?from=%2B15550100001');

    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [
        {
          pointer: '/query/from',
          detail: expect.stringContaining(
            'known are accountSid, callSid, class, contradicted, count, cursor, limit, order',
          ),
        },
      ],
    });
  });
});
