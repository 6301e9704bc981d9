import type { Kind, Parameters, ParameterValue } from '@sidetrack/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbacks, requestOf } from '../spec-support/fixtures.js';
import { parseParameters } from './parse-parameters.js';
import { validateCallback, type CallbackValidation } from './validate-callback.js';

const ACCOUNT = 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50';
const message: Parameters = { MessageSid: 'SM-1', AccountSid: ACCOUNT, MessageStatus: 'sent' };
const call: Parameters = { CallSid: 'CA_1', AccountSid: ACCOUNT, CallStatus: 'ringing' };
const recording: Parameters = { RecordingSid: 'RE1', AccountSid: ACCOUNT, RecordingStatus: 'completed' };
const SMALLEST: Readonly<Record<Kind, Parameters>> = { message, call, recording };
const SID_RULE = `must be 1 to 128 visible ASCII characters other than / ? # % " ' < > \\`;

const problemsOf = (validation: CallbackValidation): readonly { pointer: string; detail: string }[] =>
  validation.ok ? [] : validation.problems;

const unreadOf = (kind: Kind, more: Parameters): readonly string[] => {
  const validation = validateCallback(kind, { ...SMALLEST[kind], ...more });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.unread;
};

describe('a believable callback', () => {
  it.each(callbacks.filter(({ name }) => !name.startsWith('23') && !name.startsWith('42')))(
    'is $name, and all of it can be read',
    (callback) => {
      const parsed = parseParameters(requestOf(callback));
      if (!parsed.ok || callback.kind === 'conference') throw new Error('not of a kind that is taken');
      expect(validateCallback(callback.kind, parsed.params, parsed.foreign)).toMatchObject({
        ok: true,
        unread: [],
        isExact: true,
      });
    },
  );

  it.each(['message', 'call', 'recording'] as const)('of a %s needs SID, account and status, nothing else', (kind) => {
    expect(validateCallback(kind, SMALLEST[kind]).ok).toBe(true);
    const problems = problemsOf(validateCallback(kind, {}));
    expect(problems.map(({ pointer }) => pointer).toSorted()).toEqual(
      Object.keys(SMALLEST[kind])
        .map((name) => `/${name}`)
        .toSorted(),
    );
    for (const { detail } of problems) expect(detail).toContain('it is missing');
  });

  it('has its fields filled under their own names', () => {
    const params = {
      ...call,
      From: '+1',
      CallDuration: '94',
      SipResponseCode: '486',
      SequenceNumber: 3,
      Timestamp: 'Thu, 04 Apr 2024 18:30:31 +0000',
    };
    expect(validateCallback('call', params)).toMatchObject({
      ok: true,
      callback: {
        sid: 'CA_1',
        accountSid: ACCOUNT,
        status: 'ringing',
        from: '+1',
        durationSeconds: '94',
        sipResultCode: '486',
        sequenceNumber: '3',
        timestamp: 'Thu, 04 Apr 2024 18:30:31 +0000',
      },
    });
  });

  it('of the voice <Sms> verb has only the old names', () => {
    const params = { SmsSid: 'SM-1', SmsStatus: 'sent', AccountSid: ACCOUNT };
    expect(validateCallback('message', params)).toMatchObject({ ok: true, callback: { sid: 'SM-1', status: 'sent' } });
  });

  it.each<[Kind, string, ParameterValue]>([
    ['message', 'MessageSid', 'b792e98472pa-not-a-uuid'],
    ['message', 'MessageSid', 'x'],
    ['message', 'MessageSid', 'v3:9X2vTmk_FDaqzKqO0J2bOg'],
    ['message', 'MessageSid', ['SM-1', 'SM-1']],
    ['message', 'AccountSid', 12],
    ['message', 'MessageStatus', 'partially_delivered'],
    ['message', 'MessageStatus', 'a-word-of-tomorrow'],
    ['message', 'NumSegments', ''],
    ['message', 'NumSegments', '999999999'],
    ['message', 'NumSegments', 1],
    ['message', 'NumMedia', null],
    ['message', 'NumMedia', 'None'],
    ['message', 'ErrorCode', 30007],
    ['message', 'ErrorCode', '0'],
    ['message', 'SmsSid', ''],
    ['message', 'SmsSid', 'SM-1'],
    ['message', 'From', '😀'.repeat(256)],
    ['message', 'To', `sip:+15558675310@pbx.example.test?X-Conf=${'a'.repeat(1_024)}`],
    ['message', 'Unknown', [['anything'], { goes: true }]],
    ['call', 'ParentCallSid', ''],
    ['call', 'Timestamp', '2024-04-04T18:30:31.123Z'],
    ['recording', 'CallSid', null],
    ['recording', 'RecordingUrl', 'u'.repeat(8192)],
  ])('%s may say %s = %j', (kind, name, value) => {
    expect(unreadOf(kind, { [name]: value })).toEqual([]);
  });

  it.each<[Kind, string, ParameterValue]>([
    ['message', 'NumSegments', '-1'],
    ['message', 'NumSegments', '1.5'],
    ['message', 'NumSegments', 1.5],
    ['message', 'NumSegments', '1e3'],
    ['message', 'NumSegments', '٣'],
    ['message', 'NumSegments', ' 1'],
    ['message', 'NumSegments', '1000000000'],
    ['message', 'NumMedia', true],
    ['message', 'NumMedia', false],
    ['message', 'NumMedia', ['1', '1']],
    ['message', 'ErrorCode', '1'.repeat(65)],
    ['message', 'From', '1'.repeat(600)],
    ['message', 'To', { number: '+1' }],
    ['message', 'SmsSid', 'SM-2'],
    ['message', 'SmsStatus', 'queued'],
    ['message', 'SmsSid', 'not a SID'],
    ['message', 'Timestamp', 'half past three'],
    ['message', 'ChannelPrefix', 'what is this'],
    ['call', 'CallDuration', '-1'],
    ['call', 'CallDuration', '12.0'],
    ['call', 'SequenceNumber', '0x1'],
    ['call', 'SipResponseCode', '9'.repeat(65)],
    ['call', 'ParentCallSid', '?'],
    ['call', 'Timestamp', 't'.repeat(129)],
    ['recording', 'RecordingChannels', 'two'],
    ['recording', 'RecordingDuration', '-1'],
    ['recording', 'RecordingUrl', 'u'.repeat(8193)],
  ])('%s is one all the same when %s = %j, which is named as unread', (kind, name, value) => {
    expect(unreadOf(kind, { [name]: value })).toEqual([name]);
  });

  it('is read by the preferred of two names that disagree, and by the other where the preferred cannot be read', () => {
    const params = { ...call, SipResultCode: 'x'.repeat(65), SipResponseCode: '486' };
    expect(validateCallback('call', params)).toMatchObject({
      callback: { sipResultCode: '486' },
      unread: ['SipResultCode'],
    });
    const disagreeing = { ...message, SmsStatus: 'queued', SmsSid: 'SM-2' };
    expect(validateCallback('message', disagreeing)).toMatchObject({
      callback: { sid: 'SM-1', status: 'sent' },
      unread: ['SmsSid', 'SmsStatus'],
    });
  });

  it('may be a result of answering-machine detection, which has no status of the call', () => {
    const params = {
      CallSid: 'CA_1',
      AccountSid: ACCOUNT,
      AnsweredBy: 'machine_start',
      MachineDetectionDuration: '3400',
    };
    expect(validateCallback('call', params)).toMatchObject({
      ok: true,
      callback: { sid: 'CA_1', status: 'answered-by', answeredBy: 'machine_start' },
      unread: [],
    });
    expect(validateCallback('call', { ...params, CallStatus: 'not a word' }).ok).toBe(false);
    expect(validateCallback('call', { ...params, AnsweredBy: 'None' }).ok).toBe(false);
    expect(validateCallback('message', { ...message, MessageStatus: '', AnsweredBy: 'human' }).ok).toBe(false);
  });

  it('has whatever parameters beside a good SID, account and status', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('From', 'NumMedia', 'ErrorCode', '__proto__'),
    );
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue() as fc.Arbitrary<ParameterValue>), (more) => {
        const validation = validateCallback('message', { ...more, ...message });
        expect(validation).toMatchObject({ ok: true, callback: { sid: 'SM-1', status: 'sent' } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no callback', () => {
  it.each<[Kind, string, ParameterValue, string]>([
    ['message', 'MessageSid', '', `MessageSid ${SID_RULE}, but it is missing`],
    ['message', 'MessageSid', 'null', `MessageSid ${SID_RULE}, but it is missing`],
    ['message', 'MessageSid', 'a/b', `MessageSid ${SID_RULE}, but it is "a/b"`],
    ['message', 'MessageSid', 'a b', 'but it is "a b"'],
    ['message', 'MessageSid', 'x'.repeat(129), `but it is "${'x'.repeat(64)}"…`],
    ['message', 'MessageSid', ['a1', 'a2'], 'MessageSid must come once, but it came 2 times'],
    ['message', 'MessageSid', { a: 'b' }, 'MessageSid must be a text or a number, but it is an object'],
    ['message', 'AccountSid', 'ACCOUNT\n', 'but it is "ACCOUNT\\n"'],
    ['message', 'MessageStatus', 'not a word', 'printable ASCII characters without spaces, but it is "not a word"'],
    ['message', 'MessageStatus', 'x'.repeat(65), 'must be 1 to 64 printable'],
    ['message', 'MessageStatus', 'zażółć', 'must be 1 to 64 printable'],
    ['message', 'MessageStatus', true, 'must be a text or a number, but it is true'],
  ])('of a %s says %s = %j', (kind, name, value, detail) => {
    const problems = problemsOf(validateCallback(kind, { ...SMALLEST[kind], [name]: value }));
    expect(problems).toEqual([{ pointer: `/${name}`, detail: expect.stringContaining(detail) }]);
  });

  it('has all that is wrong with it told at once, and nothing else', () => {
    const problems = problemsOf(validateCallback('message', { MessageSid: '?', NumMedia: 'x', MessageStatus: 'sent' }));
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/MessageSid', '/AccountSid']);
  });
});

describe('what PostgreSQL cannot keep', () => {
  const nested = (levels: number): ParameterValue => (levels === 0 ? 'x' : { a: nested(levels - 1) });
  const read = (more: Parameters): unknown => {
    const validation = validateCallback('message', { ...message, ...more });
    if (!validation.ok) return validation.problems;
    const { params, unread, isExact } = validation;
    const kept = Object.fromEntries(Object.entries(params).filter(([name]) => !(name in message)));
    return { kept: JSON.parse(JSON.stringify(kept)), unread, isExact };
  };

  it.each<[string, ParameterValue, string, ParameterValue]>([
    ['Body', 'a\0b', 'Body', 'a\ufffdb'],
    ['Body', 'a\ud800b', 'Body', 'a\ufffdb'],
    ['Body', ['fine', '\udc00'], 'Body', ['fine', '\ufffd']],
    ['Any', { deep: [{ 'in/here~': '\0' }] }, 'Any', { deep: [{ 'in/here~': '\ufffd' }] }],
    ['Any', { 'na\0me': 'x', 'na\ufffdme': 'y' }, 'Any', { 'na\ufffdme\ufffd': 'x', 'na\ufffdme': 'y' }],
    ['na\0me', 'x', 'na\ufffdme', 'x'],
    ['Any', Number.POSITIVE_INFINITY, 'Any', 'Infinity'],
    ['Any', nested(32), 'Any', JSON.parse(JSON.stringify(nested(31)).replace('"x"', '"\ufffd"'))],
  ])('is replaced, and its parameter named as unread: %j = %j', (name, value, keptName, kept) => {
    expect(read({ [name]: value })).toEqual({ kept: { [keptName]: kept }, unread: [keptName], isExact: false });
  });

  it('says nothing in a field', () => {
    expect(validateCallback('message', { ...message, From: '+1\0' })).toMatchObject({
      callback: { from: undefined },
      unread: ['From'],
    });
  });

  it('is not text of any language, nor a pair of surrogates', () => {
    expect(read({ Body: 'zażółć 你好 😀\n\t\u0001\u007f\ufffd', Any: nested(31) })).toMatchObject({ isExact: true });
  });

  it('is found in a body of 64 KiB of brackets without exhausting the stack', () => {
    const params: Parameters = JSON.parse(`{"a":${'['.repeat(32_000)}${']'.repeat(32_000)}}`);
    expect(validateCallback('message', { ...message, ...params })).toMatchObject({ ok: true, unread: ['a'] });
  });
});
