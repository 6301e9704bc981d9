import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BreakdownResource } from '@sidetrack/views';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const HOUR_S = 3_600;

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(2 * HOUR_S));
  const us = { To: '+12025550101', NumMedia: '0' };
  const de = { To: '+4915112345678', NumMedia: '0' };
  const failed = (params: Record<string, string>) => ({ ...params, ErrorCode: '30003' });
  await door.append(
    anEvent('message', 'delivered', { sid: 'm1', receivedAt: at(10), params: us, tags: { campaign: 'spring' } }),
    anEvent('message', 'delivered', {
      sid: 'm2',
      receivedAt: at(20),
      params: us,
      tags: { campaign: ['spring', 'late'] },
    }),
    anEvent('message', 'undelivered', {
      sid: 'm3',
      receivedAt: at(HOUR_S),
      params: failed(de),
      tags: { campaign: 'late' },
    }),
    anEvent('message', 'delivered', { sid: 'm4', receivedAt: at(HOUR_S + 1), params: de, accountSid: OTHER_ACCOUNT }),
    anEvent('message', 'received', {
      sid: 'm5',
      receivedAt: at(HOUR_S + 2),
      params: { To: 'SHOP', From: '+12025550101' },
    }),
    anEvent('message', 'delivered', { sid: 'm6', receivedAt: at(-HOUR_S), params: de }),
    anEvent('message', 'failed', { sid: 'm7', receivedAt: at(-1), params: failed(us) }),
  );
});
afterAll(() => door.close());

const breakDown = async (query: string) =>
  (await door.get<BreakdownResource>(`/v1/audit/breakdown?since=2h&${query}`)).body;

const short = ({ values }: BreakdownResource) =>
  values.map(({ value, messages, deliveryRate, before, series }) => [
    value,
    messages,
    deliveryRate,
    before.messages,
    before.deliveryRate,
    series.outbound,
    series.failed,
  ]);

describe('a breakdown of deliveries', () => {
  it('has for each country the rate and the time before, and what came in each hour', async () => {
    const answer = await breakDown('by=country');

    expect(short(answer)).toEqual([
      ['DE', 2, 1 / 2, 1, 1, [0, 2], [0, 1]],
      ['US', 2, 1, 1, 0, [2, 0], [0, 0]],
      ['unknown', 1, null, 0, null, [0, 0], [0, 0]],
    ]);
    expect(answer).toMatchObject({
      since: '2026-03-01T12:00:00.000Z',
      until: '2026-03-01T14:00:00.000Z',
      before: { since: '2026-03-01T10:00:00.000Z', until: '2026-03-01T12:00:00.000Z' },
      by: 'country',
      valueCount: 3,
      total: { messages: 5, byClass: { delivered: 3, failed: 1, inbound: 1 }, deliveryRate: 3 / 4 },
    });
    expect(answer.total.series).toEqual({ messages: [2, 3], outbound: [2, 2], delivered: [2, 1], failed: [0, 1] });
  });

  it.each([
    [
      'by=account',
      [
        [ACCOUNT, 4],
        [OTHER_ACCOUNT, 1],
      ],
    ],
    ['by=channel', [['sms', 5]]],
    ['by=error-code', [['30003', 1]]],
    [
      'by=tag:campaign',
      [
        ['late', 2],
        ['spring', 2],
      ],
    ],
    ['by=tag:other', []],
    [`by=country&accountSid=${OTHER_ACCOUNT}`, [['DE', 1]]],
    ['by=account&errorCode=30003', [[ACCOUNT, 1]]],
    ['by=tag:campaign&errorCode=30003', [['late', 1]]],
    [
      'by=tag:campaign&country=US',
      [
        ['spring', 2],
        ['late', 1],
      ],
    ],
    [
      'by=account&country=DE&channel=sms',
      [
        [ACCOUNT, 1],
        [OTHER_ACCOUNT, 1],
      ],
    ],
    ['by=country&channel=mms', []],
  ])('by %s has the messages of each', async (query, counts) => {
    const { values, valueCount } = await breakDown(query);

    expect(values.map(({ value, messages }) => [value, messages])).toEqual(counts);
    expect(valueCount).toBe(counts.length);
  });

  it.each([
    ['by=weekday', '/query/by', 'is one of account, channel, country, error-code, or tag:'],
    ['by=tag:', '/query/by', 'is one of account'],
    ['errorCode=%27', '/query/errorCode', 'is a code such as 30003'],
    ['country=XX', '/query/country', 'is a country of ISO 3166'],
    ['until=3h', '/query/until', 'is before since'],
  ])('refuses %s with a pointer', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/audit/breakdown?since=2h&${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });

  it('by a tag takes a name that callbacks had lately, which are listed', async () => {
    expect((await door.get('/v1/audit/tags')).body).toEqual({ data: [{ name: 'campaign', callbacks: 3 }] });
  });

  it('refuses more hours than fit into an answer', async () => {
    const { body } = await door.get('/v1/audit/breakdown?since=2000h');
    expect(body).toMatchObject({ errors: [{ detail: expect.stringContaining('Ask for interval=day') }] });
  });
});
