import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT, START } from '../../spec-support/an-event.js';
import { aCount, aDoorReport } from '../../../../libs/intake/spec-support/a-door-report.js';
import { connect } from '../../spec-support/connect.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { AuditResource } from '@sidetrack/views';

const HOUR_S = 3_600;

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(2 * HOUR_S));
  const sms = { To: '+12025550101', NumMedia: '0' };
  await door.append(
    anEvent('message', 'sent', { sid: 'm1', receivedAt: at(10), params: sms, tags: { campaign: 'spring' } }),
    anEvent('message', 'delivered', { sid: 'm1', receivedAt: at(14), params: sms }),
    anEvent('message', 'delivered', { sid: 'm2', receivedAt: at(20), params: sms, tags: { campaign: '<b>' } }),
    anEvent('message', 'sent', { sid: 'm2', receivedAt: at(21), params: sms }),
    anEvent('message', 'sent', { sid: 'm3', receivedAt: at(30), params: { To: '+447797123456', NumMedia: '1' } }),
    anEvent('message', 'undelivered', {
      sid: 'm4',
      receivedAt: at(HOUR_S),
      params: { ...sms, ErrorCode: '30003' },
      tags: { campaign: '<b>' },
    }),
    anEvent('message', 'sent', { sid: 'm5', receivedAt: at(HOUR_S + 1), params: sms, accountSid: OTHER_ACCOUNT }),
    anEvent('message', 'sent', { sid: 'm6', receivedAt: at(-30 * 24 * HOUR_S), params: sms }),
  );
});
afterAll(() => door.close());

const audit = async (query: string) => (await door.get<AuditResource>(`/v1/audit/deliveries?${query}`)).body;

describe('the audit of deliveries', () => {
  it('is of the last 24 hours by the hour, and says so', async () => {
    const { since, until, interval, accountSid, channel, intervals } = await audit('');

    expect({ since, until, interval, accountSid, channel }).toEqual({
      since: '2026-02-28T14:00:00.000Z',
      until: '2026-03-01T14:00:00.000Z',
      interval: 'hour',
      accountSid: null,
      channel: null,
    });
    expect(intervals).toHaveLength(24);
    expect(intervals.map(({ messages }) => messages)).toEqual([...Array<number>(22).fill(0), 3, 2]);
  });

  it('has the counts of the range in total', async () => {
    const { total } = await audit('since=3h&include=order');

    expect(total).toEqual({
      messages: 5,
      byStatus: { delivered: 2, sent: 2, undelivered: 1 },
      byClass: { delivered: 2, failed: 1, 'awaiting-receipt': 1, 'receipt-not-expected': 1 },
      byChannel: { sms: 4, mms: 1 },
      classesByChannel: {
        sms: { delivered: 2, failed: 1, 'awaiting-receipt': 1 },
        mms: { 'receipt-not-expected': 1 },
      },
      classesByCountry: {
        US: { delivered: 2, failed: 1, 'awaiting-receipt': 1 },
        JE: { 'receipt-not-expected': 1 },
      },
      rates: { deliveryRate: 2 / 3, receiptRate: 1 },
      ratesByChannel: {
        sms: { deliveryRate: 2 / 3, receiptRate: 1 },
        mms: { deliveryRate: null, receiptRate: null },
      },
      ratesByCountry: {
        US: { deliveryRate: 2 / 3, receiptRate: 1 },
        JE: { deliveryRate: null, receiptRate: null },
      },
      byDiscrepancy: {},
      observed: 0,
      byErrorCode: { '30003': 1 },
      byCountry: { US: 4, JE: 1 },
      // The receipt of m2 came before `sent` did.
      timeToDelivered: { messages: 2, p50Ms: 0, p95Ms: 4_000, p99Ms: 4_000 },
      withoutReceipt: { sms: 1, mms: 1 },
      order: { events: 7, outOfOrder: 1, share: 1 / 7 },
    });
  });

  it('lowers the rate of receipts by what is overdue, and that of deliveries by no receipt that is missing', async () => {
    const { total } = await audit('since=40d&interval=day');

    expect(total.byClass['receipt-overdue']).toBe(1);
    expect(total.rates).toEqual({ deliveryRate: 2 / 3, receiptRate: 3 / 4 });
  });

  it('counts by the values of a tag when that is asked for, over the whole range', async () => {
    expect((await audit('since=3h')).byTag).toBeNull();
    expect((await audit('since=3h&by=tag:campaign')).byTag).toEqual({
      name: 'campaign',
      valueCount: 2,
      values: [
        { value: '<b>', messages: 2, byClass: { delivered: 1, failed: 1 }, deliveryRate: 1 / 2, receiptRate: 1 },
        { value: 'spring', messages: 1, byClass: { delivered: 1 }, deliveryRate: 1, receiptRate: 1 },
      ],
    });
    expect((await audit('since=3h&by=tag:other')).byTag).toEqual({ name: 'other', valueCount: 0, values: [] });
  });

  it.each([
    [`since=3h&accountSid=${ACCOUNT}`, 4],
    [`since=3h&accountSid=${OTHER_ACCOUNT}`, 1],
    ['since=3h&channel=mms', 1],
    ['since=40d&interval=day', 6],
    [`since=${START.toISOString()}&until=2026-03-01T13:00:00Z`, 3],
    ['until=90m', 3],
    ['since=1h&until=1h', 0],
  ])('of %s has %i messages', async (query, messages) => {
    const { total, intervals } = await audit(query);

    expect(total.messages).toBe(messages);
    expect(intervals.reduce((sum, part) => sum + part.messages, 0)).toBe(messages);
  });

  it('tells how many repeats the ingest doors have counted, and null while there are none', async () => {
    expect((await audit('')).repeatsSinceStart).toBeNull();

    for (const count of [3, 2]) {
      const report = aDoorReport({ metrics: [aCount('sidetrack_repeats_total', count)] });
      await connect(door.databaseUrl, (client) =>
        client.query('INSERT INTO door_reports VALUES ($1, now(), $2)', [report.door, report]),
      );
    }

    expect((await audit('')).repeatsSinceStart).toBe(5);
  });

  it.each([
    ['interval=week', '/query/interval', 'is one of hour, day'],
    ['channel=', '/query/channel', 'is the name of a channel in small letters, such as sms, mms'],
    ['by=campaign', '/query/by', 'is tag: and the name of one tag'],
    ['by=tag:', '/query/by', 'is tag: and the name of one tag'],
    ['include=everything', '/query/include', 'is one of order'],
    ['since=yesterday', '/query/since', 'is no time with its zone'],
    ['since=1h&until=2h', '/query/until', 'is before since'],
    ['since=2000h', '/query/since', 'Ask for interval=day'],
    ['since=1970-01-01T00:00:00Z&interval=day', '/query/since', 'Ask for a shorter range'],
    ['class=stalled', '/query/class', 'is not a parameter of this route'],
  ])('refuses %s with a pointer', async (query, pointer, detail) => {
    const { status, body } = await door.get(`/v1/audit/deliveries?${query}`);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, detail: expect.stringContaining(detail) }] });
  });
});
