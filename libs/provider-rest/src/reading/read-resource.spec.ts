import type { Kind } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { readResource } from './read-resource.js';
import type { Row } from './row.js';

const ACCOUNT = 'AC0001';
const URL_ASKED = 'https://api.example.test/2010-04-01/Accounts/AC0001/Any.json';
const read = (kind: Kind, row: Row) => readResource(row, { kind, accountSid: ACCOUNT, url: URL_ASKED });

/** As SignalWire writes it: numbers as numbers, codes as texts. */
const messageOfSignalWire = {
  sid: 'm1',
  account_sid: ACCOUNT,
  body: 'nobody keeps this',
  num_segments: 3,
  num_media: 0,
  date_created: 'Sun, 29 Nov 2026 10:00:00 +0000',
  date_sent: 'Sun, 29 Nov 2026 10:00:01 +0000',
  date_updated: 'Sun, 29 Nov 2026 10:00:05 +0000',
  direction: 'outbound-api',
  error_code: '30003',
  error_message: 'Unreachable',
  from: '+15550100001',
  to: '+15550100002',
  price: -0.0079,
  price_unit: 'USD',
  status: 'undelivered',
  messaging_service_sid: null,
};

/** The same as Twilio writes it. */
const messageOfTwilio = {
  ...messageOfSignalWire,
  num_segments: '3',
  num_media: '0',
  error_code: 30003,
  price: '-0.0079',
};

describe('a resource of the REST API', () => {
  it('is the same of both providers, numbers or texts', () => {
    expect(read('message', messageOfTwilio)).toEqual(read('message', messageOfSignalWire));
  });

  it('of a message has the names of callbacks, and what callbacks do not say beside them, never the text', () => {
    expect(read('message', messageOfSignalWire)).toEqual({
      kind: 'message',
      sid: 'm1',
      accountSid: ACCOUNT,
      word: 'undelivered',
      status: 'undelivered',
      errorCode: '30003',
      createdAt: new Date('2026-11-29T10:00:00Z'),
      updatedAt: new Date('2026-11-29T10:00:05Z'),
      isBrief: false,
      params: {
        MessageSid: 'm1',
        AccountSid: ACCOUNT,
        MessageStatus: 'undelivered',
        From: '+15550100001',
        To: '+15550100002',
        ErrorCode: '30003',
        NumSegments: '3',
        NumMedia: '0',
        'Observed.Status': 'undelivered',
        'Observed.Direction': 'outbound-api',
        'Observed.ErrorMessage': 'Unreachable',
        'Observed.Price': '-0.0079',
        'Observed.PriceUnit': 'USD',
        'Observed.DateCreated': '2026-11-29T10:00:00.000Z',
        'Observed.DateSent': '2026-11-29T10:00:01.000Z',
        'Observed.DateUpdated': '2026-11-29T10:00:05.000Z',
      },
    });
  });

  it('of a call has who answered, for how long and how it sounded', () => {
    const call = {
      sid: 'c1',
      account_sid: ACCOUNT,
      from: 'sip:one@example.test',
      to: '+15550100002',
      status: 'completed',
      direction: 'outbound',
      parent_call_sid: 'c0',
      duration: '42',
      sip_result_code: 200,
      answered_by: 'machine',
      date_updated: '2026-11-29T10:00:05Z',
      start_time: 'Sun, 29 Nov 2026 10:00:00 +0000',
      end_time: 'Sun, 29 Nov 2026 10:00:42 +0000',
      audio_in_mos: 4.5,
      audio_rtt_avg: 81,
      audio_out_jitter_max: 3,
      audio_out_lost: 0,
      caller_name: null,
      price: null,
    };
    expect(read('call', call)).toMatchObject({ status: 'completed', errorCode: null, createdAt: null });
    expect(read('call', call)?.params).toEqual({
      CallSid: 'c1',
      AccountSid: ACCOUNT,
      CallStatus: 'completed',
      From: 'sip:one@example.test',
      To: '+15550100002',
      Direction: 'outbound',
      ParentCallSid: 'c0',
      CallDuration: '42',
      SipResultCode: '200',
      AnsweredBy: 'machine',
      'Observed.Status': 'completed',
      'Observed.Direction': 'outbound',
      'Observed.AnsweredBy': 'machine',
      'Observed.AudioInMos': '4.5',
      'Observed.AudioRttAvg': '81',
      'Observed.AudioOutJitterMax': '3',
      'Observed.AudioOutLost': '0',
      'Observed.DateUpdated': '2026-11-29T10:00:05.000Z',
      'Observed.StartTime': '2026-11-29T10:00:00.000Z',
      'Observed.EndTime': '2026-11-29T10:00:42.000Z',
    });
  });

  it('of a recording has its call or conference, and where it is as callbacks say it', () => {
    const recording = {
      sid: 'r1',
      account_sid: ACCOUNT,
      call_sid: 'c1',
      conference_sid: null,
      status: 'completed',
      duration: 12,
      channels: '2',
      source: 'OutboundAPI',
      error_code: 0,
      uri: `/2010-04-01/Accounts/${ACCOUNT}/Recordings/r1.json`,
    };
    const params = {
      RecordingSid: 'r1',
      AccountSid: ACCOUNT,
      RecordingStatus: 'completed',
      CallSid: 'c1',
      RecordingDuration: '12',
      RecordingChannels: '2',
      'Observed.Source': 'OutboundAPI',
      RecordingUrl: `https://api.example.test/2010-04-01/Accounts/${ACCOUNT}/Recordings/r1`,
      'Observed.Status': 'completed',
    };
    expect(read('recording', recording)).toMatchObject({ errorCode: null, params });
    expect(Object.keys(read('recording', recording)?.params ?? {})).toHaveLength(Object.keys(params).length);
    const elsewhere = { ...recording, media_url: 'https://bucket.example.test/r1' };
    expect(read('recording', elsewhere)?.params['RecordingUrl']).toBe('https://bucket.example.test/r1');
    for (const uri of ['https://elsewhere.example.test/r1.json', 'http://[', null]) {
      expect(read('recording', { ...recording, uri })?.params).not.toHaveProperty('RecordingUrl');
    }
  });

  it.each([
    ['message', 'initiated', 'sending'],
    ['message', 'queued', 'queued'],
    ['message', 'read', 'read'],
    ['message', 'partially_delivered', null],
    ['message', 'constructor', null],
    ['call', 'in-progress', 'in-progress'],
    ['call', 'initiated', 'initiated'],
    ['call', 'answered-by', null],
    ['recording', 'queued', 'in-progress'],
    ['recording', 'paused', 'in-progress'],
    ['recording', 'resumed', 'in-progress'],
    ['recording', 'stopped', 'in-progress'],
    ['recording', 'processing', 'in-progress'],
    ['recording', 'absent', 'absent'],
    ['recording', 'deleted', null],
  ] as const)('of a %s that is %s has the status %s, and both words', (kind, word, status) => {
    const resource = read(kind, { sid: 'x1', account_sid: ACCOUNT, status: word });
    expect(resource).toMatchObject({ word, status });
    const name = { message: 'MessageStatus', call: 'CallStatus', recording: 'RecordingStatus' }[kind];
    expect([resource?.params[name], resource?.params['Observed.Status']]).toEqual([status ?? word, word]);
  });

  it.each([0, '0', '', null, 'null', 'None'])('has no error with the code %j', (code) => {
    const resource = read('message', { ...messageOfTwilio, error_code: code });
    expect(resource?.errorCode).toBeNull();
    expect(resource?.params).not.toHaveProperty('ErrorCode');
  });

  it('leaves out what says nothing, cannot be a text, or is longer than any', () => {
    const row = {
      ...messageOfTwilio,
      from: '',
      to: null,
      num_segments: [],
      price: {},
      error_message: 'x'.repeat(9_000),
    };
    const params = read('message', row)?.params ?? {};
    for (const name of ['From', 'To', 'NumSegments', 'Observed.Price', 'Observed.ErrorMessage']) {
      expect(params).not.toHaveProperty(name);
    }
    expect(read('recording', { sid: 'r1', status: 'in-progress', duration: '-1' })?.params).not.toHaveProperty(
      'RecordingDuration',
    );
  });

  it('keeps a moment that it cannot read as it came, and has no date for it', () => {
    const resource = read('message', { ...messageOfTwilio, date_updated: 'yesterday', date_created: 7 });
    expect(resource).toMatchObject({ createdAt: null, updatedAt: null });
    expect(resource?.params).toMatchObject({ 'Observed.DateUpdated': 'yesterday' });
  });

  it('has nothing in it that PostgreSQL could not hold', () => {
    const resource = read('message', { ...messageOfTwilio, error_message: 'a\0b\ud800' });
    expect(resource?.params['Observed.ErrorMessage']).toBe('a\ufffdb\ufffd');
  });
});
