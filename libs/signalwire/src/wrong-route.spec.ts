import { callbackRoute, KINDS, type Parameters } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { callbacks, fixture, requestOf } from '../spec-support/fixtures.js';
import { kindOfCallback, type CallbackKind } from './kind-of-callback.js';
import { explainWrongRoute } from './wrong-route.js';
import { parseParameters } from './parse-parameters.js';
import type { CallbackRequest } from './callback-request.js';

function paramsOf(request: CallbackRequest): Parameters {
  const parsed = parseParameters(request);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.params;
}

describe('the sample callbacks', () => {
  const taken = callbacks.filter(({ name }) => !name.startsWith('23') && !name.startsWith('42'));

  it.each(taken)('$name belongs to its route, and to no other', (callback) => {
    const params = paramsOf(requestOf(callback));
    expect(kindOfCallback(params)).toBe(callback.kind);
    for (const route of KINDS) {
      const explanation = explainWrongRoute(route, params);
      if (route === callback.kind) expect(explanation).toBeNull();
      else if (callback.kind !== 'conference') expect(explanation).toContain(callbackRoute(callback.kind));
    }
  });

  it('of a conference belong to no route, and are told how to go away', () => {
    const params = paramsOf(fixture('23').request);
    expect(kindOfCallback(params)).toBe('conference');
    for (const route of KINDS)
      expect(explainWrongRoute(route, params)).toContain('remove statusCallback from <Conference>');
  });

  it('of RELAY and SWML belong to no route, and name the callback that does', () => {
    const params = paramsOf(fixture('42').request);
    expect(kindOfCallback(params)).toBe('relay-message');
    for (const route of KINDS)
      expect(explainWrongRoute(route, params)).toContain('StatusCallback set to /callbacks/messages');
  });
});

describe('what a callback is about', () => {
  it.each<[string, Parameters, CallbackKind | null]>([
    ['a call that names its recording', { CallSid: 'c', CallStatus: 'completed', RecordingSid: 'r' }, 'call'],
    [
      'a recording that names its call',
      { CallSid: 'c', CallStatus: 'completed', RecordingSid: 'r', RecordingStatus: 'completed' },
      'recording',
    ],
    ['a conference’s recording', { ConferenceSid: 'f', RecordingSid: 'r', RecordingStatus: 'completed' }, 'recording'],
    [
      'a message of the <Sms> verb',
      { SmsSid: 's', SmsStatus: 'sent', CallSid: 'c', CallStatus: 'in-progress' },
      'message',
    ],
    ['a call within a conference', { ConferenceSid: 'f', CallSid: 'c', CallStatus: 'in-progress' }, 'call'],
    [
      'a transcription',
      {
        TranscriptionSid: 't',
        TranscriptionStatus: 'completed',
        RecordingSid: 'r',
        CallSid: 'c',
        CallStatus: 'completed',
      },
      'transcription',
    ],
    [
      'a message with empty fields of a recording',
      { MessageSid: 'm', RecordingSid: '', RecordingStatus: '' },
      'message',
    ],
    ['a call without status', { CallSid: 'c' }, null],
    ['a recording without status', { RecordingSid: 'r' }, null],
    ['a result of answering-machine detection', { CallSid: 'c', AnsweredBy: 'human' }, 'call'],
    [
      'the action of <Record>',
      {
        CallSid: 'c',
        CallStatus: 'in-progress',
        RecordingSid: 'r',
        RecordingUrl: 'u',
        RecordingDuration: '4',
        Digits: '#',
      },
      'record-action',
    ],
    [
      'the end of a recorded call',
      { CallSid: 'c', CallStatus: 'completed', CallDuration: '9', RecordingSid: 'r', RecordingUrl: 'u' },
      'call',
    ],
    ['the action of <Dial>', { CallSid: 'c', CallStatus: 'in-progress', DialCallStatus: 'busy' }, 'dial-action'],
    [
      'the action of <Gather>',
      { CallSid: 'c', CallStatus: 'in-progress', SpeechResult: 'yes', Confidence: '0.9' },
      'gather-action',
    ],
    [
      'the action of <Gather> by keys',
      { CallSid: 'c', CallStatus: 'in-progress', Digits: '1', msg: 'Gather End' },
      'gather-action',
    ],
    ['an event of a queue', { QueueSid: 'q', CallSid: 'c' }, 'queue'],
    ['an incoming message', { MessageSid: 'm', Body: 'hello', NumMedia: '0' }, 'inbound-message'],
    ['a fax', { FaxSid: 'f', FaxStatus: 'received' }, 'fax'],
    ['an event of a media stream', { CallSid: 'c', StreamSid: 's', StreamEvent: 'stream-started' }, 'stream'],
    [
      'an event of a conversation',
      { EventType: 'onMessageAdded', ConversationSid: 'c', MessageSid: 'm' },
      'conversation',
    ],
    ['a payment', { CallSid: 'c', PaymentSid: 'p' }, 'payment'],
    ['an incoming call', { CallSid: 'c', CallStatus: 'ringing', Direction: 'inbound' }, 'call'],
    ['nothing', {}, null],
  ])('%s', (_what, params, kind) => {
    expect(kindOfCallback(params)).toBe(kind);
  });

  it('is for validation to complain about when it cannot be told', () => {
    expect(explainWrongRoute('message', {})).toBeNull();
  });

  it.each<[string, Parameters, string]>([
    ['<Record action>', { CallSid: 'c', CallStatus: 'in-progress', RecordingUrl: 'u' }, 'recordingStatusCallback'],
    ['<Dial action>', { CallSid: 'c', CallStatus: 'in-progress', DialCallStatus: 'busy' }, 'statusCallback'],
    ['an incoming message', { MessageSid: 'm', NumMedia: '0' }, 'StatusCallback'],
    ['a queue', { QueueSid: 'q' }, '<Enqueue>'],
    ['<Gather action>', { CallSid: 'c', CallStatus: 'in-progress', Digits: '1' }, 'the action of <Gather>'],
    ['a fax', { FaxSid: 'f' }, 'fax'],
    ['a media stream', { CallSid: 'c', StreamSid: 's' }, '<Stream>'],
    ['a conversation', { ConversationSid: 'c' }, 'conversation'],
    ['a payment', { PaymentSid: 'p' }, '<Pay>'],
    ['a transcription in real time', { TranscriptionSid: 't', CallSid: 'c' }, '<Transcription>'],
  ])('is said of %s, with what to set instead', (_what, params, advice) => {
    expect(explainWrongRoute('recording', params)).toContain(advice);
  });

  it('is said of a transcription, which no route takes', () => {
    expect(explainWrongRoute('recording', { TranscriptionSid: 't' })).toContain('transcribeCallback');
  });
});
