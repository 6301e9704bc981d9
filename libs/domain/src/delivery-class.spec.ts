import { describe, expect, it } from 'vitest';
import { classifyDelivery, DELIVERY_CLASSES } from './delivery-class.js';
import type { DeliveryFacts } from './delivery-condition.js';
import type { WindowOverride } from './delivery-windows.js';
import { MESSAGE_ERROR_CODES } from './message-error-codes.js';

const HOUR = 3_600_000;
const NOW = new Date('2026-03-10T12:00:00Z');
const WINDOWS = { receiptMs: 72 * HOUR, stallMs: 6 * HOUR };

const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR);

/** A message whose statuses were reported so many hours ago; the last one named is where it stands. */
function aMessage(reported: Record<string, number>, more: Partial<DeliveryFacts> = {}): DeliveryFacts {
  const timestamps = Object.fromEntries(Object.entries(reported).map(([status, hours]) => [status, hoursAgo(hours)]));
  const times = Object.values(timestamps).map(Number);
  return {
    accountSid: 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50',
    status: Object.keys(reported).at(-1) ?? null,
    contradicted: false,
    channel: 'sms',
    direction: 'outbound',
    errorCode: null,
    firstSeenAt: new Date(Math.min(...times)),
    lastSeenAt: new Date(Math.max(...times)),
    timestamps,
    ...more,
  };
}

const classOf = (facts: DeliveryFacts): string => classifyDelivery(facts, NOW, WINDOWS).class;

describe('the delivery class of a message', () => {
  it.each([
    ['delivered', aMessage({ sent: 2, delivered: 1 })],
    ['delivered', aMessage({ delivered: 2, read: 1 })],
    ['failed', aMessage({ sent: 2, undelivered: 1 }, { errorCode: '30003' })],
    ['failed', aMessage({ queued: 2, failed: 1 })],
    ['failed', aMessage({ scheduled: 2, canceled: 1 })],
    ['awaiting-receipt', aMessage({ queued: 3, sent: 2 })],
    ['awaiting-receipt', aMessage({ queued: 73, sent: 72 })],
    ['receipt-overdue', aMessage({ queued: 74, sent: 73 })],
    ['receipt-not-expected', aMessage({ queued: 100, sent: 99 }, { channel: 'mms' })],
    ['awaiting-receipt', aMessage({ queued: 3, sent: 2 }, { channel: 'whatsapp' })],
    ['receipt-overdue', aMessage({ queued: 74, sent: 73 }, { channel: 'rcs' })],
    ['in-flight', aMessage({ queued: 2, sending: 1 })],
    ['stalled', aMessage({ queued: 7, sending: 1 })],
    ['inbound', aMessage({ receiving: 2, received: 1 }, { direction: 'inbound' })],
    ['inbound', aMessage({ receiving: 20 }, { direction: 'inbound' })],
    ['contradicted', aMessage({ undelivered: 2, delivered: 1 }, { contradicted: true })],
  ])('is %s', (expected, facts) => {
    expect(classOf(facts)).toBe(expected);
  });

  it('says of a channel who has the message and whose receipt it is', () => {
    const explain = (facts: DeliveryFacts): string => classifyDelivery(facts, NOW, WINDOWS).explanation;
    const whatsapp = { channel: 'whatsapp' };
    expect(explain(aMessage({ queued: 3, sent: 2 }, whatsapp))).toContain('so WhatsApp has it');
    expect(explain(aMessage({ sent: 2, delivered: 1 }, whatsapp))).toContain('a receipt says that WhatsApp delivered');
    expect(explain(aMessage({ sent: 2, undelivered: 1 }, { channel: 'viber' }))).toContain(
      'the channel "viber" did not deliver the message',
    );
    expect(explain(aMessage({ queued: 3, sent: 2 }))).toContain('so the downstream carrier has it');
  });

  it('is in-flight, then stalled, for a message known only by statuses nobody knows', () => {
    const unknown = (hours: number) => aMessage({ odd: hours }, { status: null, timestamps: {} });
    expect([classOf(unknown(1)), classOf(unknown(7))]).toEqual(['in-flight', 'stalled']);
  });

  it('begins when its window has passed, not when someone asks', () => {
    const overdue = classifyDelivery(aMessage({ queued: 101, sent: 100 }), NOW, WINDOWS);
    expect(overdue.since).toEqual(hoursAgo(100 - 72));
  });

  it('says of what was only observed that no callback said it, and that its time is the latest possible', () => {
    const explain = (facts: DeliveryFacts): string => classifyDelivery(facts, NOW, WINDOWS).explanation;
    const observed = ['delivered', 'undelivered', 'sent'];
    const said = (status: string, time: string): string =>
      `\`${status}\` was reported by the provider's REST API alone, no later than ${time} UTC`;

    expect(explain(aMessage({ sent: 2, delivered: 1 }, { observed }))).toContain(
      said('delivered', '2026-03-10 11:00:00'),
    );
    expect(explain(aMessage({ sent: 2, undelivered: 1 }, { observed }))).toContain(
      said('undelivered', '2026-03-10 11:00:00'),
    );
    expect(explain(aMessage({ sent: 2 }, { observed }))).toContain(said('sent', '2026-03-10 10:00:00'));
    expect(explain(aMessage({ sent: 2 }, { observed, channel: 'mms' }))).toContain(said('sent', '2026-03-10 10:00:00'));
    expect(explain(aMessage({ sent: 2, delivered: 1 }, { observed: ['sent'] }))).toContain(
      '`delivered` was reported at 2026-03-10 11:00:00 UTC',
    );
  });

  it('never calls a missing receipt a failure, and says when what was reported', () => {
    const { explanation } = classifyDelivery(aMessage({ sent: 100 }), NOW, WINDOWS);
    expect(explanation).toContain('`sent` was reported at 2026-03-06 08:00:00 UTC');
    expect(explanation).toContain('may have been delivered');
    expect(explanation).not.toMatch(/fail|undelivered/);
  });

  it('is the same text at every moment at which it is the same class', () => {
    const facts = aMessage({ queued: 3, sent: 2 });
    const at = (hours: number) => classifyDelivery(facts, new Date(NOW.getTime() + hours * HOUR), WINDOWS);

    expect(at(70)).toEqual(at(0));
    expect(at(71)).not.toEqual(at(70));
    expect(at(1_000)).toEqual(at(71));
  });

  it('explains an error code in the words of the account’s provider', () => {
    const facts = aMessage({ undelivered: 1 }, { errorCode: '30006' });
    const twilio = { ...facts, accountSid: 'AC35c037c9b8bb40c5002e2fe8cbbeecd9' };
    expect(classifyDelivery(facts, NOW, WINDOWS).explanation).toContain('cannot be routed');
    expect(classifyDelivery(twilio, NOW, WINDOWS).explanation).toContain('landline');
    const unknown = classifyDelivery({ ...facts, accountSid: 'demo' }, NOW, WINDOWS).explanation;
    expect(unknown).toMatch(/cannot be routed to \(with Twilio: .*landline/);
  });

  it('names both outcomes of a contradiction', () => {
    const facts = aMessage({ undelivered: 2, delivered: 1 }, { contradicted: true });
    expect(classifyDelivery(facts, NOW, WINDOWS).explanation).toContain(
      '`delivered` at 2026-03-10 11:00:00 UTC and `undelivered` at 2026-03-10 10:00:00 UTC',
    );
  });

  it('counts by the window of its account and channel, the most specific first', () => {
    const facts = aMessage({ queued: 11, sent: 10 });
    const { accountSid } = facts;
    const overdueAfter = (...receiptOverrides: WindowOverride[]) =>
      classifyDelivery(facts, NOW, { ...WINDOWS, receiptOverrides }).class === 'receipt-overdue';
    const shorter = { accountSid: null, channel: 'sms', ms: 2 * HOUR } as const;
    expect(overdueAfter(shorter)).toBe(true);
    expect(overdueAfter(shorter, { accountSid, channel: null, ms: 20 * HOUR })).toBe(false);
    expect(overdueAfter({ accountSid: 'another', channel: null, ms: 1 })).toBe(false);
    const both = { accountSid, channel: 'sms', ms: 9 * HOUR } as const;
    expect(overdueAfter(shorter, { accountSid, channel: null, ms: 20 * HOUR }, both)).toBe(true);
  });

  it('says with every error code what it means and what to do', async () => {
    const codes = [...Object.keys(MESSAGE_ERROR_CODES), '99999'];
    const accounts = ['b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50', 'AC35c037c9b8bb40c5002e2fe8cbbeecd9'];
    const said = codes.flatMap((errorCode) =>
      accounts.map((accountSid) => {
        const facts = aMessage({ sent: 2, undelivered: 1 }, { errorCode, accountSid });
        const { explanation, next } = classifyDelivery(facts, NOW, WINDOWS);
        return `${explanation} ${next}`;
      }),
    );
    await expect([...new Set(said)].join('\n')).toMatchFileSnapshot('delivery-error-codes.spec.txt');
  });

  it('is one of nine', () => {
    expect(DELIVERY_CLASSES.toSorted()).toEqual([
      'awaiting-receipt',
      'contradicted',
      'delivered',
      'failed',
      'in-flight',
      'inbound',
      'receipt-not-expected',
      'receipt-overdue',
      'stalled',
    ]);
  });
});
