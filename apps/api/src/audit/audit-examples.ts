import type { AbsenceResource, DeliveryCounts } from '@sidetrack/views';
import type { AuditResource } from './audit-resource.js';

const COUNTS: DeliveryCounts = {
  messages: 120,
  byStatus: { delivered: 96, sent: 14, undelivered: 6, failed: 3, received: 1 },
  byClass: { delivered: 96, failed: 9, 'awaiting-receipt': 8, 'receipt-not-expected': 6, inbound: 1 },
  byChannel: { sms: 102, whatsapp: 12, mms: 6 },
  classesByChannel: {
    sms: { delivered: 86, failed: 9, 'awaiting-receipt': 6, inbound: 1 },
    mms: { 'receipt-not-expected': 6 },
    whatsapp: { delivered: 10, 'awaiting-receipt': 2 },
  },
  classesByCountry: {
    US: { delivered: 81, failed: 9, 'awaiting-receipt': 6, 'receipt-not-expected': 5 },
    CA: { delivered: 15, 'awaiting-receipt': 2, 'receipt-not-expected': 1 },
    unknown: { inbound: 1 },
  },
  rates: { deliveryRate: 96 / 105, receiptRate: 1 },
  ratesByChannel: {
    sms: { deliveryRate: 86 / 95, receiptRate: 1 },
    mms: { deliveryRate: null, receiptRate: null },
    whatsapp: { deliveryRate: 1, receiptRate: 1 },
  },
  ratesByCountry: {
    US: { deliveryRate: 0.9, receiptRate: 1 },
    CA: { deliveryRate: 1, receiptRate: 1 },
    unknown: { deliveryRate: null, receiptRate: null },
  },
  byErrorCode: { '30003': 6, '21610': 3 },
  byCountry: { US: 101, CA: 18, unknown: 1 },
  timeToDelivered: { messages: 96, p50Ms: 2_140, p95Ms: 61_500, p99Ms: 4_210_000 },
  withoutReceipt: { sms: 6, mms: 6, whatsapp: 2 },
  order: { events: 461, outOfOrder: 9, share: 9 / 461 },
};

export const AUDIT_EXAMPLE: AuditResource = {
  since: '2026-01-31T07:00:00.000Z',
  until: '2026-01-31T08:00:00.000Z',
  interval: 'hour',
  accountSid: null,
  channel: null,
  total: COUNTS,
  intervals: [{ since: '2026-01-31T07:00:00.000Z', until: '2026-01-31T08:00:00.000Z', ...COUNTS }],
  byTag: {
    name: 'campaign',
    valueCount: 2,
    values: [
      { value: 'spring', messages: 70, byClass: { delivered: 63, failed: 7 }, deliveryRate: 0.9, receiptRate: 1 },
      { value: 'fall', messages: 12, byClass: { delivered: 12 }, deliveryRate: 1, receiptRate: 1 },
    ],
  },
  repeatsSinceStart: 12,
};

export const ABSENCE_EXAMPLE: AbsenceResource = {
  class: 'open-call',
  kind: 'call',
  sid: '0703574f-0000-4000-8000-000000000003',
  accountSid: '6bfbbe86-0000-4000-8000-000000000001',
  since: '2026-01-30T08:00:00.310Z',
  explanation:
    'First seen at 2026-01-29 08:00:00 UTC, with `answered` as its last status, and no end has been reported. A call hardly lasts so ' +
    'long; more likely the callback of its end was lost.',
  next: 'Look the call up at the provider, with the SID, and see whether callbacks are set up to report its end.',
};
