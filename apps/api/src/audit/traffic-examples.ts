import type { TrafficResource } from './traffic-resource.js';
import type { WaitingResource } from './waiting-resource.js';

const COUNTS = { events: 4_210, byKind: { message: 3_380, call: 690, recording: 140 } };

export const TRAFFIC_EXAMPLE: TrafficResource = {
  since: '2026-01-31T07:00:00.000Z',
  until: '2026-01-31T08:00:00.000Z',
  interval: 'hour',
  accountSid: null,
  total: COUNTS,
  intervals: [{ since: '2026-01-31T07:00:00.000Z', until: '2026-01-31T08:00:00.000Z', ...COUNTS }],
  silences: [
    {
      since: '2026-01-31T07:05:00.000Z',
      until: '2026-01-31T07:50:00.000Z',
      accountSid: '6bfbbe86-0000-4000-8000-000000000001',
      kind: 'message',
      expected: 512,
      earlierDays: 27,
      isOver: true,
    },
  ],
  notEnoughHistory: null,
};

export const WAITING_EXAMPLE: WaitingResource = {
  askedAt: '2026-01-31T08:00:00.000Z',
  accountSid: null,
  messages: 14,
  ages: [
    {
      fromMs: 0,
      toMs: 300_000,
      since: '2026-01-31T07:55:00.000Z',
      until: null,
      messages: 12,
      byClass: { 'awaiting-receipt': 12, 'receipt-overdue': 0 },
    },
    {
      fromMs: 2_592_000_000,
      toMs: null,
      since: null,
      until: '2026-01-01T08:00:00.000Z',
      messages: 2,
      byClass: { 'awaiting-receipt': 0, 'receipt-overdue': 2 },
    },
  ],
};
