import { validateCallback } from '@sidetrack/signalwire';
import { describe, expect, test } from 'vitest';
import { planTraffic, TIMESTAMPS_WITHIN_MS } from './life-cycles.js';
import type { PlannedCallback } from './planned-callback.js';

const startAt = new Date('2026-03-01T08:00:00Z');
const accountSid = '51de7ac4-0000-4000-8000-000000000001';
const plan = (messages: number, calls: number, seed = 7): PlannedCallback[] =>
  planTraffic({ messages, calls, seed, accountSid, startAt });
const sidsOf = (callbacks: readonly PlannedCallback[], kind: string): Set<string> =>
  new Set(callbacks.filter((callback) => callback.kind === kind).map(({ sid }) => sid));

const untimed = (callback: PlannedCallback): object => ({ ...callback, params: { ...callback.params, Timestamp: '' } });

const large = plan(5_000, 5_000);

describe('a plan of traffic', () => {
  test('is the same byte for byte when its options are', () => {
    expect(JSON.stringify(plan(200, 100))).toBe(JSON.stringify(plan(200, 100)));
    expect(JSON.stringify(plan(200, 100))).not.toBe(JSON.stringify(plan(200, 100, 8)));
  });

  test('holds exactly the messages and calls that were asked for', () => {
    expect(sidsOf(large, 'message').size).toBe(5_000);
    expect(sidsOf(large, 'call').size).toBe(5_000);
    for (const calls of [1, 2, 3, 4, 5, 6, 7, 8, 9, 30]) expect(sidsOf(plan(0, calls), 'call').size).toBe(calls);
    expect(plan(0, 0)).toEqual([]);
  });

  test('a message is the same whatever else is planned', () => {
    const more = plan(50, 40).filter(({ kind }) => kind === 'message');
    const less = new Set(plan(20, 0).map((callback) => JSON.stringify(callback)));
    expect(more.filter((callback) => less.has(JSON.stringify(callback)))).toHaveLength(less.size);
  });

  test('stands in the order of virtual time', () => {
    expect(large.every(({ atMs }, index) => index === 0 || large[index - 1]!.atMs <= atMs)).toBe(true);
    expect(large.every(({ atMs }) => Number.isInteger(atMs) && atMs >= 0)).toBe(true);
  });

  test('every callback is one that Sidetrack accepts', () => {
    const refused = large.filter(({ kind, params }) => !validateCallback(kind, params).ok);
    expect(refused.slice(0, 3)).toEqual([]);
  });

  test('no Timestamp lies outside the announced time', () => {
    const timestamps = large.flatMap(({ params: { Timestamp: timestamp } }) => timestamp ?? []);
    const form = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/;
    expect(timestamps.filter((timestamp) => !form.test(timestamp))).toEqual([]);
    const sinceStart = timestamps.map((timestamp) => Date.parse(timestamp) - startAt.getTime());
    expect(Math.min(...sinceStart)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sinceStart)).toBeLessThan(TIMESTAMPS_WITHIN_MS);
  });

  test('telephone numbers are fictional ones', () => {
    const addresses = large.flatMap(({ params: { From, To, HangupBy, ForwardedFrom } }) => [
      From,
      To,
      HangupBy,
      ForwardedFrom,
    ]);
    const fictional =
      /^((whatsapp:)?\+1\d{3}55501\d\d|rcs:example_brand_agent|sip:agent\d+@example\.sip\.example\.test)$/;
    expect(addresses.filter((address) => address !== undefined && !fictional.test(address))).toEqual([]);
  });

  test('another start moves the timestamps and nothing else', () => {
    const later = planTraffic({
      messages: 30,
      calls: 30,
      seed: 7,
      accountSid,
      startAt: new Date('2026-03-02T08:00:00Z'),
    });
    expect(later.map(untimed)).toEqual(plan(30, 30).map(untimed));
  });
});
