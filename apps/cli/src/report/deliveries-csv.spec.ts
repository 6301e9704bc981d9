import type { DeliveryAudit } from '@sidetrack/views';
import { describe, expect, it } from 'vitest';
import { deliveriesAsCsv } from './deliveries-csv.js';

const [SINCE, UNTIL] = [new Date('2026-03-01T12:00:00Z'), new Date('2026-03-01T13:00:00Z')];
const NO_RATES = { deliveryRate: null, receiptRate: null };
const COUNTS = {
  messages: 10,
  byStatus: { sent: 10 },
  byClass: { 'awaiting-receipt': 10 },
  byChannel: { sms: 1, whatsapp: 2, line: 3, other: 4 },
  classesByChannel: {
    sms: { 'awaiting-receipt': 1 },
    mms: {},
    whatsapp: { 'awaiting-receipt': 2 },
    line: { 'awaiting-receipt': 3 },
    other: { 'awaiting-receipt': 4 },
  },
  classesByCountry: { unknown: { 'awaiting-receipt': 10 } },
  rates: { deliveryRate: null, receiptRate: 0.5 },
  ratesByChannel: { sms: NO_RATES, mms: NO_RATES },
  ratesByCountry: {},
  byDiscrepancy: { 'callback-lost': 2 },
  observed: 3,
  byErrorCode: {},
  byCountry: { unknown: 10 },
  timeToDelivered: { messages: 0, p50Ms: null, p95Ms: null, p99Ms: null },
  withoutReceipt: { sms: 1, mms: 0, whatsapp: 2, line: 3, other: 4 },
  order: null,
} as const satisfies DeliveryAudit['total'];

describe('an audit as CSV', () => {
  it('has a column for each known channel and one for all others, which add up to the messages', () => {
    const part = { since: SINCE, until: UNTIL, ...COUNTS };
    const [head = '', line = ''] = deliveriesAsCsv({
      since: SINCE,
      until: UNTIL,
      interval: 'hour',
      total: COUNTS,
      intervals: [part],
      byTag: null,
    }).split('\r\n');
    const values = line.split(',');
    const cells = Object.fromEntries(head.split(',').map((name, column) => [name, values[column]]));

    for (const group of ['byChannel', 'withoutReceipt']) {
      const ofGroup = Object.entries(cells).filter(([name]) => name.startsWith(`${group}.`));
      expect(Object.fromEntries(ofGroup)).toEqual({
        [`${group}.sms`]: '1',
        [`${group}.mms`]: '0',
        [`${group}.whatsapp`]: '2',
        [`${group}.rcs`]: '0',
        [`${group}.messenger`]: '0',
        [`${group}.other`]: '7',
      });
    }
    expect(cells).toMatchObject({
      'byDiscrepancy.callback-lost': '2',
      'byDiscrepancy.disagrees': '0',
      observed: '3',
    });
    expect(line).toContain('""line"":{""awaiting-receipt"":3}');
  });
});
