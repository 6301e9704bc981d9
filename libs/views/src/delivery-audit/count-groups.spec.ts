import { describe, expect, it } from 'vitest';
import { countGroups, type CountedGroup } from './count-groups.js';

const NO_TIMES = { messages: 0, p50Ms: null, p95Ms: null, p99Ms: null };

const row = (given: Partial<CountedGroup>): CountedGroup => ({
  channel: 'sms',
  status: 'sent',
  class: 'awaiting-receipt',
  errorCode: null,
  country: null,
  discrepancy: null,
  isObserved: false,
  count: 1,
  ...given,
});

describe('the counts of an audit', () => {
  it('are those of every channel under its name, whatever that is', () => {
    const { messages, byChannel, classesByChannel, withoutReceipt } = countGroups(
      [
        row({ count: 3 }),
        row({ channel: 'whatsapp', count: 5 }),
        row({ channel: 'whatsapp', status: 'delivered', class: 'delivered', count: 2 }),
        row({ channel: 'line', status: 'failed', class: 'failed' }),
      ],
      NO_TIMES,
      null,
    );

    expect(messages).toBe(11);
    expect(byChannel).toEqual({ whatsapp: 7, sms: 3, line: 1 });
    expect(classesByChannel).toEqual({
      sms: { 'awaiting-receipt': 3 },
      mms: {},
      whatsapp: { 'awaiting-receipt': 5, delivered: 2 },
      line: { failed: 1 },
    });
    expect(withoutReceipt).toEqual({ sms: 3, mms: 0, whatsapp: 5 });
  });

  it('have SMS and MMS even when there is nothing at all', () => {
    const { byChannel, classesByChannel, withoutReceipt } = countGroups([], NO_TIMES, null);

    expect(byChannel).toEqual({});
    expect(classesByChannel).toEqual({ sms: {}, mms: {} });
    expect(withoutReceipt).toEqual({ sms: 0, mms: 0 });
  });
});
