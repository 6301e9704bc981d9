import { describe, expect, test } from 'vitest';
import { drawsFor } from '../draws/draw.js';
import { countSegments } from './message-bodies.js';
import { MESSAGE_LIVES, planMessage } from './message-life-cycles.js';

const setting = { accountSid: 'account', startAt: new Date('2026-03-01T08:00:00Z') };
const messages = Array.from({ length: 5_000 }, (_, index) => planMessage(drawsFor(3, index), setting, 0));
const living = (name: string): typeof messages => messages.filter(({ life }) => life.name === name);
const statusesOf = ({ callbacks }: (typeof messages)[number]): (string | undefined)[] =>
  callbacks.map(({ params }) => params['MessageStatus']);

describe('the life of a message', () => {
  test('the weights are per mille', () => {
    expect(MESSAGE_LIVES.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000);
  });

  test.each(MESSAGE_LIVES.map(({ name, weight }) => [name, weight] as const))(
    '“%s” comes about as often as planned',
    (name, weight) => {
      const expected = (5_000 * weight) / 1_000;
      // Four standard deviations of a binomial draw.
      expect(Math.abs(living(name).length - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1);
    },
  );

  test('every callback carries what SignalWire always sends, and no time', () => {
    const always = ['AccountSid', 'Body', 'From', 'MessageSid', 'MessageStatus', 'NumMedia', 'NumSegments', 'To'];
    const sets = messages
      .filter(({ life }) => life.channel === undefined)
      .flatMap(({ callbacks }) => callbacks)
      .map(({ params: { ErrorCode: _code, ...params } }) => Object.keys(params).toSorted().join());
    expect(new Set(sets)).toEqual(new Set([always.join()]));
  });

  test('an ErrorCode comes with failed and undelivered only', () => {
    const withCode = messages.flatMap(({ callbacks }) => callbacks).filter(({ params }) => 'ErrorCode' in params);
    expect(new Set(withCode.map(({ params }) => params['MessageStatus']))).toEqual(new Set(['failed', 'undelivered']));
  });

  test('a failed message may be reported once more without its ErrorCode', () => {
    for (const { callbacks } of living('failed, then once more without its ErrorCode')) {
      const failed = callbacks.filter(({ params }) => params['MessageStatus'] === 'failed');
      expect(failed.map(({ params }) => 'ErrorCode' in params)).toEqual([true, false]);
    }
  });

  test('an MMS ends at sent and has one to three media', () => {
    for (const message of living('mms')) {
      expect(statusesOf(message)).toEqual(['queued', 'sending', 'sent']);
      expect(['1', '2', '3']).toContain(message.callbacks[0]!.params['NumMedia']);
    }
  });

  test('a message of a channel has its scheme, and is told apart from texts', () => {
    for (const { callbacks } of living('whatsapp read')) {
      for (const { params } of callbacks) {
        expect(params).toMatchObject({ ChannelPrefix: 'whatsapp', To: expect.stringMatching(/^whatsapp:\+\d+$/) });
      }
    }
    for (const { callbacks } of living('rcs, then by sms')) {
      expect(callbacks.map(({ params }) => params['ChannelPrefix'])).toEqual(['rcs', 'rcs', undefined]);
      expect(callbacks.at(-1)?.params['From']).toMatch(/^\+1/);
    }
  });

  test('an inbound message is received on one of the customer’s numbers', () => {
    for (const message of living('inbound')) expect(statusesOf(message)).toEqual(['receiving', 'received']);
  });

  test('a message with a receipt for every segment has several segments', () => {
    for (const { callbacks } of living('undelivered, then delivered')) {
      expect(Number(callbacks[0]!.params['NumSegments'])).toBeGreaterThan(1);
    }
  });

  test('a late receipt comes after 12 hours or more', () => {
    for (const { callbacks } of living('delivered, receipt after the receipt window')) {
      expect(callbacks.at(-1)!.atMs).toBeGreaterThan(12 * 3_600_000);
    }
  });
});

describe('segments of a text', () => {
  test.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(307), 3],
    ['☕'.repeat(70), 1],
    ['☕'.repeat(71), 2],
  ])('%s takes its number of segments', (body, segments) => {
    expect(countSegments(body)).toBe(segments);
  });
});
