import type { Kind, Parameters, ParameterValue } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { callbacks, requestOf } from '../spec-support/fixtures.js';
import { parseParameters } from './parse-parameters.js';
import { validateCallback, type CallbackValidation } from './validate-callback.js';

const ACCOUNT = 'b08dacad-2c5a-4a60-9a3e-7f1d2c3b4a50';
const message: Parameters = { MessageSid: 'SM-1', AccountSid: ACCOUNT, MessageStatus: 'sent' };
const call: Parameters = { CallSid: 'CA_1', AccountSid: ACCOUNT, CallStatus: 'ringing' };
const recording: Parameters = { RecordingSid: 'RE1', AccountSid: ACCOUNT, RecordingStatus: 'completed' };
const SMALLEST: Readonly<Record<Kind, Parameters>> = { message, call, recording };

const problemsOf = (validation: CallbackValidation): readonly { pointer: string; detail: string }[] =>
  validation.ok ? [] : validation.problems;

describe('a believable callback', () => {
  it.each(callbacks.filter(({ name }) => !name.startsWith('23') && !name.startsWith('42')))('is $name', (callback) => {
    const parsed = parseParameters(requestOf(callback));
    if (!parsed.ok || callback.kind === 'conference') throw new Error('not of a kind that is taken');
    expect(problemsOf(validateCallback(callback.kind, parsed.params, parsed.tags))).toEqual([]);
  });

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
      Timestamp: 'x',
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
        timestamp: 'x',
      },
    });
  });

  it('of the voice <Sms> verb has only the old names', () => {
    const params = { SmsSid: 'SM-1', SmsStatus: 'sent', AccountSid: ACCOUNT };
    expect(validateCallback('message', params)).toMatchObject({ ok: true, callback: { sid: 'SM-1', status: 'sent' } });
  });

  it.each<[Kind, string, ParameterValue]>([
    ['message', 'MessageSid', 'b792e98472pa-not-a-uuid'],
    ['message', 'MessageStatus', 'partially_delivered'],
    ['message', 'MessageStatus', 'a-word-of-tomorrow'],
    ['message', 'NumSegments', ''],
    ['message', 'NumSegments', '999999999'],
    ['message', 'NumSegments', 1],
    ['message', 'NumMedia', null],
    ['message', 'ErrorCode', 30007],
    ['message', 'SmsSid', ''],
    ['message', 'SmsSid', 'SM-1'],
    ['message', 'From', '😀'.repeat(256)],
    ['message', 'Unknown', [['anything'], { goes: true }]],
    ['call', 'ParentCallSid', ''],
    ['call', 'Timestamp', 'unreadable'],
    ['recording', 'CallSid', null],
    ['recording', 'RecordingUrl', 'u'.repeat(2048)],
  ])('%s may say %s = %j', (kind, name, value) => {
    expect(problemsOf(validateCallback(kind, { ...SMALLEST[kind], [name]: value }))).toEqual([]);
  });
});

describe('an unbelievable callback', () => {
  it.each<[Kind, string, ParameterValue, string]>([
    ['message', 'MessageSid', '', 'MessageSid must be 2 to 64 letters, digits, "-" or "_", but it is missing'],
    ['message', 'MessageSid', 'x', 'MessageSid must be 2 to 64 letters, digits, "-" or "_", but it is "x"'],
    ['message', 'MessageSid', 'a b', 'but it is "a b"'],
    ['message', 'MessageSid', 'x'.repeat(65), `but it is "${'x'.repeat(64)}"…`],
    ['message', 'MessageSid', ['a1', 'a2'], 'MessageSid must come once, but it came 2 times'],
    ['message', 'MessageSid', { a: 'b' }, 'MessageSid must be a text or a number, but it is an object'],
    ['message', 'SmsSid', 'SM-2', 'SmsSid is "SM-2", but MessageSid is "SM-1": they must be the same'],
    ['message', 'SmsStatus', 'queued', 'SmsStatus is "queued", but MessageStatus is "sent": they must be the same'],
    ['message', 'AccountSid', 'ACCOUNT\n', 'but it is "ACCOUNT\\n"'],
    ['message', 'MessageStatus', 'not a word', 'printable ASCII characters without spaces, but it is "not a word"'],
    ['message', 'MessageStatus', 'x'.repeat(65), 'must be 1 to 64 printable'],
    ['message', 'MessageStatus', 'zażółć', 'must be 1 to 64 printable'],
    [
      'message',
      'NumSegments',
      '-1',
      'NumSegments must be a whole number of at most 9 digits, or empty, but it is "-1"',
    ],
    ['message', 'NumSegments', '1.5', 'but it is "1.5"'],
    ['message', 'NumSegments', 1.5, 'but it is "1.5"'],
    ['message', 'NumSegments', '1e3', 'but it is "1e3"'],
    ['message', 'NumSegments', '٣', 'but it is "٣"'],
    ['message', 'NumSegments', ' 1', 'but it is " 1"'],
    ['message', 'NumSegments', '1000000000', 'at most 9 digits'],
    ['message', 'NumMedia', true, 'NumMedia must be a text or a number, but it is true'],
    ['message', 'NumMedia', ['1', '1'], 'NumMedia must come once'],
    ['message', 'ErrorCode', '1'.repeat(65), 'must be at most 64 characters long'],
    [
      'message',
      'From',
      '1'.repeat(513),
      'From must be at most 512 characters long, but it is a text of 513 characters',
    ],
    ['call', 'CallDuration', 'long', 'but it is "long"'],
    ['call', 'SequenceNumber', '0x1', 'but it is "0x1"'],
    ['call', 'SipResponseCode', '9'.repeat(65), 'SipResponseCode must be at most 64'],
    ['call', 'ParentCallSid', '?', 'or empty, but it is "?"'],
    ['call', 'Timestamp', 't'.repeat(129), 'Timestamp must be at most 128'],
    ['recording', 'RecordingChannels', 'two', 'but it is "two"'],
    ['recording', 'RecordingDuration', '9'.repeat(10), 'at most 9 digits'],
    [
      'recording',
      'RecordingUrl',
      'u'.repeat(2049),
      'RecordingUrl must be at most 2048 characters long, but it is a text of 2049',
    ],
  ])('of a %s says %s = %j', (kind, name, value, detail) => {
    const problems = problemsOf(validateCallback(kind, { ...SMALLEST[kind], [name]: value }));
    expect(problems).toEqual([{ pointer: `/${name}`, detail: expect.stringContaining(detail) }]);
  });

  it.each<[Kind, string]>([
    ['message', 'From'],
    ['message', 'To'],
    ['call', 'HangupBy'],
    ['recording', 'RecordingUrl'],
  ])('of a %s is refused without quoting %s', (kind, name) => {
    for (const value of ['secret'.repeat(1000), ['secret', 'secret'], '\0secret', { secret: 'secret' }]) {
      const problems = problemsOf(validateCallback(kind, { ...SMALLEST[kind], [name]: value, Body: 'secret\0' }));
      expect(problems).not.toEqual([]);
      expect(problems.map(({ detail }) => detail).join()).not.toContain('secret');
    }
  });

  it('has all its problems told at once', () => {
    const problems = problemsOf(validateCallback('message', { MessageSid: '?', NumMedia: 'x', MessageStatus: 'sent' }));
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/MessageSid', '/AccountSid', '/NumMedia']);
  });
});

describe('what PostgreSQL cannot keep', () => {
  const nested = (levels: number): ParameterValue => (levels === 0 ? 'x' : { a: nested(levels - 1) });

  it.each<[string, ParameterValue, string]>([
    ['Body', 'a\0b', '/Body'],
    ['Body', 'a\ud800b', '/Body'],
    ['Body', ['fine', '\udc00'], '/Body/1'],
    ['Any', { deep: [{ 'in/here~': '\0' }] }, '/Any/deep/0/in~1here~0'],
    ['Any', { 'na\0me': 'x' }, '/Any/na\ufffdme'],
    ['Any', { 'na\ud800me': 'x' }, '/Any/na\ufffdme'],
    ['na\0me', 'x', '/na\ufffdme'],
    ['Any', Number.POSITIVE_INFINITY, '/Any'],
  ])('is refused: %j = %j', (name, value, pointer) => {
    const problems = problemsOf(validateCallback('message', { ...message, [name]: value }));
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it('is refused in the tags too', () => {
    const problems = problemsOf(validateCallback('message', message, { tenant: '\0' }));
    expect(problems).toEqual([
      { pointer: '/tags/tenant', detail: 'the parameter contains the character NUL, which cannot be kept' },
    ]);
  });

  it('is not text of any language, nor a pair of surrogates', () => {
    expect(validateCallback('message', { ...message, Body: 'zażółć 你好 😀\n\t\u0001\u007f' }).ok).toBe(true);
  });

  it('is nested deeper than 32 levels', () => {
    expect(validateCallback('message', { ...message, Any: nested(31) }).ok).toBe(true);
    const problems = problemsOf(validateCallback('message', { ...message, Any: nested(32) }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail).toContain('deeper than 32 levels');
  });

  it('is found in a body of 64 KiB of brackets without exhausting the stack', () => {
    const params: Parameters = JSON.parse(`{"a":${'['.repeat(32_000)}${']'.repeat(32_000)}}`);
    expect(validateCallback('message', { ...message, ...params }).ok).toBe(false);
  });
});
