import { KINDS, STATUS_PATH, type Kind } from '@sidetrack/domain';
import { disturb, type PlannedCallback } from '@sidetrack/provider-simulator';
import { afterEach, describe, expect, test } from 'vitest';
import { feed, restWord, type Dialect, type StandInProvider } from './index.js';
import { DIALECTS, openProvider, planFor, readAll, START_AT } from './spec-support/a-provider.js';

const SEEDS = [1, 2, 3, 4, 5];
const cases = DIALECTS.flatMap((dialect) => SEEDS.map((seed) => [dialect, seed] as const));

/** SignalWire documents these for its lists. */
const SIGNALWIRE_WORDS = {
  message: ['queued', 'initiated', 'sent', 'failed', 'delivered', 'undelivered', 'received'],
  call: ['queued', 'ringing', 'in-progress', 'canceled', 'completed', 'busy', 'failed', 'no-answer'],
};

let provider: StandInProvider;
afterEach(() => provider.close());

describe('what the stand-in says of a plan', () => {
  test.each(cases)('%s, seed %i: each resource has the furthest status of the whole plan', async (dialect, seed) => {
    provider = await openProvider(dialect);
    const plan = planFor(dialect, seed, 120);
    feed(provider.state, plan, START_AT);
    for (const kind of KINDS) {
      const rows = await readAll(provider, kind);
      const said = Object.fromEntries(rows.map(({ sid, status }) => [sid, status]));
      expect(said).toEqual(furthestOf(dialect, kind, plan));
      expect(rows).toHaveLength(Object.keys(said).length);
    }
  });

  test.each(cases)('%s, seed %i: the order in which it is told changes nothing', async (dialect, seed) => {
    provider = await openProvider(dialect);
    const plan = planFor(dialect, seed);
    feed(provider.state, plan, START_AT);
    const inOrder = KINDS.map((kind) => provider.state.list(kind));
    const other = await openProvider(dialect);
    try {
      feed(other.state, disturb(plan, { seed, shuffle: true, duplicates: 0.3 }).callbacks, START_AT);
      expect(KINDS.map((kind) => other.state.list(kind))).toEqual(inOrder);
    } finally {
      await other.close();
    }
  });

  test('no list of SignalWire’s says a word of callbacks that is none of its own', async () => {
    provider = await openProvider('signalwire');
    for (const kind of ['message', 'call'] as const) {
      for (const [index, word] of STATUS_PATH[kind].flatMap(({ words }) => words).entries()) {
        provider.state.put(kind, { sid: `${kind}-${index}`, status: word, createdAt: START_AT });
      }
      const words = new Set((await readAll(provider, kind)).map(({ status }) => status));
      expect([...words].filter((word) => !SIGNALWIRE_WORDS[kind].includes(String(word)))).toEqual(
        // Only what is scheduled with Twilio can be canceled.
        kind === 'message' ? ['canceled'] : [],
      );
    }
  });

  test('its times are the plan’s: created with the first, sent with `sent`, updated with the end', async () => {
    provider = await openProvider('signalwire');
    const sid = '7c2f7a3e-0d4b-4c55-8f0e-111111111111';
    const at = (second: number): Date => new Date(START_AT.getTime() + second * 1_000);
    const tell = (status: string, second: number): void =>
      provider.state.report('message', { MessageSid: sid, MessageStatus: status, ErrorCode: '30003' }, at(second));
    tell('undelivered', 9);
    tell('queued', 1);
    tell('sent', 4);
    const [row] = await readAll(provider, 'message');
    expect(row).toMatchObject({
      status: 'undelivered',
      error_code: '30003',
      date_created: 'Sun, 01 Mar 2026 23:30:01 +0000',
      date_sent: 'Sun, 01 Mar 2026 23:30:04 +0000',
      date_updated: 'Sun, 01 Mar 2026 23:30:09 +0000',
    });
  });

  test('refuses what cannot be its own: no SID, no status, another account', async () => {
    provider = await openProvider('signalwire');
    const tell = (params: Record<string, string>) => () => provider.state.report('call', params, START_AT);
    expect(tell({ CallStatus: 'ringing' })).toThrow('without SID or status');
    expect(tell({ CallSid: 'c' })).toThrow('without SID or status');
    expect(tell({ CallSid: 'c', CallStatus: 'ringing', AccountSid: 'another' })).toThrow('is of account another');
    expect(provider.state.list('call')).toEqual([]);
  });

  test('a call of which only the end is reported began its duration before', async () => {
    provider = await openProvider('twilio');
    const sid = `CA${'1'.repeat(32)}`;
    provider.state.report('call', { CallSid: sid, CallStatus: 'completed', CallDuration: '90' }, START_AT);
    const [row] = await readAll(provider, 'call', 'StartTime=2026-03-01');
    expect(row).toMatchObject({
      status: 'completed',
      duration: '90',
      start_time: 'Sun, 01 Mar 2026 23:28:30 +0000',
      end_time: 'Sun, 01 Mar 2026 23:30:00 +0000',
    });
  });
});

/** The REST word of each resource, taken from the path itself: the first point, from its far end, that the plan has. */
function furthestOf(dialect: Dialect, kind: Kind, plan: readonly PlannedCallback[]): Record<string, string> {
  const words = new Map<string, Set<string>>();
  const statusName = kind === 'message' ? 'MessageStatus' : kind === 'call' ? 'CallStatus' : 'RecordingStatus';
  for (const { sid, params } of plan.filter((callback) => callback.kind === kind)) {
    words.set(sid, (words.get(sid) ?? new Set()).add(params[statusName] ?? ''));
  }
  const fromFarEnd = STATUS_PATH[kind].toSorted((a, b) => b.rank - a.rank);
  return Object.fromEntries(
    [...words].map(([sid, said]) => {
      const point = fromFarEnd.find(({ words: each }) => each.some((word) => said.has(word)));
      return [sid, restWord(dialect, kind, point?.status ?? 'unknown')];
    }),
  );
}
