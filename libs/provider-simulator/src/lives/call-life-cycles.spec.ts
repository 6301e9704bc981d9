import { describe, expect, test } from 'vitest';
import { planCall } from './call-life-cycles.js';
import { CALL_LIVES } from './call-lives.js';
import { drawsFor } from '../draws/draw.js';
import type { PlannedCallback } from './planned-callback.js';

const setting = { accountSid: 'account', startAt: new Date('2026-03-01T08:00:00Z') };
const planned = Array.from({ length: 5_000 }, (_, index) => planCall(drawsFor(5, index), setting, 0, true));
const callbacks = planned.flatMap((call) => call.callbacks);
const calls = callbacks.filter(({ kind }) => kind === 'call');
const withStatus = (...words: string[]): PlannedCallback[] =>
  calls.filter(({ params }) => words.includes(params['CallStatus'] ?? ''));
const recordings = callbacks.filter(({ kind }) => kind === 'recording');

describe('the life of a call', () => {
  test('the weights are per mille', () => {
    expect(CALL_LIVES.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000);
  });

  test.each(CALL_LIVES.map(({ name, weight }) => [name, weight] as const))(
    '“%s” comes about as often as planned',
    (name, weight) => {
      const expected = (5_000 * weight) / 1_000;
      const actual = planned.filter(({ life }) => life.name === name).length;
      // Four standard deviations of a binomial draw.
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1);
    },
  );

  test('a progress callback carries what SignalWire always sends', () => {
    const always = 'AccountSid ApiVersion CallSid CallStatus CallbackSource Direction From Timestamp To'.split(' ');
    const progress = calls.filter(({ params: { ApiVersion } }) => ApiVersion !== undefined);
    expect(progress.filter(({ params }) => always.some((name) => !params[name]))).toEqual([]);
    expect(new Set(progress.map(({ params }) => params['Direction']))).toEqual(
      new Set(['inbound', 'outbound-api', 'outbound-dial']),
    );
  });

  test('a number’s own callback has its eight fields only', () => {
    const numberLevel = calls.filter(({ params: { ApiVersion } }) => ApiVersion === undefined);
    expect(numberLevel.length).toBeGreaterThan(300);
    const names = new Set(numberLevel.flatMap(({ params }) => Object.keys(params)));
    expect([...names].toSorted()).toEqual(
      ['AccountSid', 'AudioInMos', 'CallDuration', 'CallSid', 'CallStatus', 'From', 'Timestamp', 'To'].toSorted(),
    );
  });

  test('the fullest end carries thirty parameters', () => {
    expect(Math.max(...calls.map(({ params }) => Object.keys(params).length))).toBe(30);
  });

  test.each([
    ['completed', ['200']],
    ['busy', ['486']],
    ['no-answer', ['480', '487']],
    ['failed', ['404', '500', '503']],
    ['canceled', ['487']],
  ])('%s comes with the SIP codes that fit it', (word, codes) => {
    const sent = withStatus(word).flatMap(({ params: { SipResultCode } }) => SipResultCode ?? []);
    expect([...new Set(sent)].toSorted()).toEqual(codes);
  });

  test('before its end a call carries neither a duration nor a SIP code', () => {
    const underWay = withStatus('queued', 'initiated', 'ringing', 'answered', 'in-progress');
    expect(underWay.filter(({ params }) => 'CallDuration' in params || 'SipResultCode' in params)).toEqual([]);
  });

  test('sequence numbers count a call’s callbacks from 0', () => {
    const numbers = new Map<string, (string | undefined)[]>();
    for (const { sid, params } of calls) numbers.set(sid, [...(numbers.get(sid) ?? []), params['SequenceNumber']]);
    const counted = [...numbers.values()].filter(([first]) => first !== undefined);
    expect(counted.length).toBeGreaterThan(4_000);
    expect(counted).toEqual(counted.map((own) => own.map((_, index) => String(index))));
  });

  test('both words for the answer come within the same moment', () => {
    const words = new Map(calls.map((callback) => [`${callback.sid} ${callback.params['CallStatus']}`, callback]));
    for (const answered of withStatus('answered')) {
      expect(Math.abs(words.get(`${answered.sid} in-progress`)!.atMs - answered.atMs)).toBeLessThan(300);
    }
  });

  test('a dialled leg names its parent, and the parent outlives it', () => {
    const ends = new Map(
      withStatus('completed', 'busy', 'no-answer', 'failed', 'canceled').map(({ sid, params }) => [
        sid,
        params['Timestamp'],
      ]),
    );
    const legs = withStatus('completed').filter(({ params }) => params['ParentCallSid'] !== undefined);
    expect(legs.length).toBeGreaterThan(100);
    for (const { sid, params } of legs) {
      expect(params['Direction']).toBe('outbound-dial');
      expect(params['ParentCallSid']).not.toBe(sid);
      expect(Date.parse(ends.get(params['ParentCallSid']!)!)).toBeGreaterThanOrEqual(Date.parse(params['Timestamp']!));
    }
  });

  test('without room for a second SID no leg is dialled', () => {
    const alone = Array.from({ length: 500 }, (_, index) => planCall(drawsFor(5, index), setting, 0, false));
    for (const call of alone) {
      expect(call.calls).toBe(1);
      expect(new Set(call.callbacks.filter(({ kind }) => kind === 'call').map(({ sid }) => sid)).size).toBe(1);
    }
  });
});

describe('the recording of a call', () => {
  test('carries what SignalWire sends, and no time', () => {
    for (const { params } of recordings) {
      expect(Object.keys(params)).toEqual([
        'AccountSid',
        'CallSid',
        'RecordingSid',
        'RecordingUrl',
        'RecordingStatus',
        'RecordingDuration',
        'RecordingChannels',
        'RecordingSource',
      ]);
    }
  });

  test('completes, is absent or fails', () => {
    const statuses = new Set(recordings.map(({ params }) => params['RecordingStatus']));
    expect(statuses).toEqual(new Set(['in-progress', 'completed', 'absent', 'failed']));
  });

  test('is announced by its call’s end when it completes, and comes after it', () => {
    const announced = new Map(
      withStatus('completed').flatMap((end) => {
        const { RecordingSid } = end.params;
        return RecordingSid === undefined ? [] : [[RecordingSid, end] as const];
      }),
    );
    const completed = recordings.filter(({ params }) => params['RecordingStatus'] === 'completed');
    expect(completed).toHaveLength(announced.size);
    for (const recording of completed) {
      const end = announced.get(recording.sid)!;
      expect(end.params['CallSid']).toBe(recording.params['CallSid']);
      expect(recording.atMs).toBeGreaterThan(end.atMs);
    }
  });
});
