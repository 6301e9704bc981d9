import { isDeepStrictEqual } from 'node:util';
import { MESSAGE_LIVES, type PlannedCallback } from '@sidetrack/provider-simulator';
import { describe, expect, it } from 'vitest';
import { MESSAGE_MIX } from './message-mix.js';
import { planHistory, startOf } from './plan-history.js';

const OPTIONS = { events: 20_000, seed: 7, accountSid: 'made-up', until: new Date('2026-03-01T00:00:00Z') };
const TWO_YEARS_MS = OPTIONS.until.getTime() - startOf(OPTIONS).getTime();

const planned = (options = OPTIONS): PlannedCallback[] => [...planHistory(options)].flat();

describe('a planned history', () => {
  const callbacks = planned();

  it('is the same for the same seed, and another for another', () => {
    expect(isDeepStrictEqual(planned(), callbacks)).toBe(true);
    expect(planned({ ...OPTIONS, seed: 8 })[0]).not.toEqual(callbacks[0]);
  });

  it('has about as many events as asked for, in the order of receipt, within its two years', () => {
    expect(Math.abs(callbacks.length - OPTIONS.events)).toBeLessThan(OPTIONS.events * 0.03);
    const times = callbacks.map(({ atMs }) => atMs);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times.at(-1)).toBeLessThan(TWO_YEARS_MS);
  });

  it('gives a few numbers most of the traffic', () => {
    const counts = new Map<string, number>();
    const messages = callbacks.filter(({ kind }) => kind === 'message');
    for (const { params } of messages) counts.set(params['To']!, (counts.get(params['To']!) ?? 0) + 1);
    const busiest = [...counts.values()].toSorted((a, b) => b - a).slice(0, 20);
    expect(counts.size).toBeGreaterThan(500);
    expect(busiest.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(messages.length * 0.2);
  });

  it('has some callbacks received before one that came earlier in the life', () => {
    const rank: Record<string, number> = { queued: 0, sending: 1, sent: 2, delivered: 3 };
    const furthest = new Map<string, number>();
    const late = callbacks.filter(({ sid, params }) => {
      const now = rank[params['MessageStatus'] ?? ''] ?? -1;
      const before = furthest.get(sid) ?? -1;
      furthest.set(sid, Math.max(now, before));
      return now !== -1 && now < before;
    });
    expect(late.length).toBeGreaterThan(callbacks.length * 0.002);
    expect(late.length).toBeLessThan(callbacks.length * 0.05);
  });

  it('draws from every life that it names: a thousand messages in all', () => {
    expect(MESSAGE_MIX.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000);
    const known = new Set(MESSAGE_LIVES.map(({ name }) => name));
    expect(MESSAGE_MIX.filter(({ name }) => known.has(name))).toHaveLength(12);
  });
});
