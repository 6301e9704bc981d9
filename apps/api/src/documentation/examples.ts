import type { CallResource, HistoryEvent, MessageResource, RecordingResource } from '@sidetrack/views';

/** Made-up identifiers and numbers (555-01xx) for the API documents; their types keep them true to what is sent. */
const ACCOUNT = '6bfbbe86-0000-4000-8000-000000000001';
const MESSAGE = '0a059168-0000-4000-8000-000000000002';
const CALL = '0703574f-0000-4000-8000-000000000003';
const RECORDING = '19e436af-0000-4000-8000-000000000004';

export const MESSAGE_EXAMPLE: MessageResource = {
  kind: 'message',
  sid: MESSAGE,
  accountSid: ACCOUNT,
  status: 'sent',
  final: false,
  contradicted: false,
  channel: 'sms',
  direction: 'outbound',
  from: '+15550100001',
  to: '+15550100002',
  errorCode: null,
  numSegments: 1,
  numMedia: 0,
  timestamps: { queued: '2026-01-31T08:00:00.120Z', sent: '2026-01-31T08:00:01.480Z' },
  delivery: {
    class: 'awaiting-receipt',
    since: '2026-01-31T08:00:01.480Z',
    explanation:
      '`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come ' +
      'yet, which is nothing unusual: receipts can take hours.',
    next: 'Wait. It counts as overdue 3 days after `sent`.',
  },
  eventCount: 2,
  firstSeenAt: '2026-01-31T08:00:00.120Z',
  lastSeenAt: '2026-01-31T08:00:01.480Z',
};

export const CALL_EXAMPLE: CallResource = {
  kind: 'call',
  sid: CALL,
  accountSid: ACCOUNT,
  status: 'completed',
  final: true,
  contradicted: false,
  direction: 'outbound-api',
  from: '+15550100001',
  to: '+15550100003',
  parentCallSid: null,
  durationSeconds: 94,
  sipResultCode: '200',
  answeredBy: 'human',
  hangupBy: '+15550100003',
  timestamps: {
    initiated: '2026-01-31T08:00:00.000Z',
    ringing: '2026-01-31T08:00:02.000Z',
    answered: '2026-01-31T08:00:09.000Z',
    completed: '2026-01-31T08:01:43.000Z',
  },
  eventCount: 4,
  firstSeenAt: '2026-01-31T08:00:00.310Z',
  lastSeenAt: '2026-01-31T08:01:43.290Z',
};

export const RECORDING_EXAMPLE: RecordingResource = {
  kind: 'recording',
  sid: RECORDING,
  accountSid: ACCOUNT,
  callSid: CALL,
  conferenceSid: null,
  status: 'completed',
  final: true,
  contradicted: false,
  url: `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT}/Recordings/${RECORDING}`,
  durationSeconds: 92,
  channels: 1,
  source: 'OutboundAPI',
  errorCode: null,
  timestamps: { 'in-progress': '2026-01-31T08:00:09.410Z', completed: '2026-01-31T08:01:51.020Z' },
  eventCount: 2,
  firstSeenAt: '2026-01-31T08:00:09.410Z',
  lastSeenAt: '2026-01-31T08:01:51.020Z',
};

export const MESSAGE_EVENTS_EXAMPLE: readonly HistoryEvent[] = [
  {
    position: 42,
    kind: 'message',
    sid: MESSAGE,
    status: 'sent',
    recognised: true,
    outOfOrder: false,
    occurredAt: '2026-01-31T08:00:01.480Z',
    receivedAt: '2026-01-31T08:00:01.480Z',
    sincePreviousMs: null,
    sequenceNumber: null,
    params: {
      MessageSid: MESSAGE,
      AccountSid: ACCOUNT,
      MessageStatus: 'sent',
      From: '+15550100001',
      To: '+15550100002',
      NumSegments: '1',
      NumMedia: '0',
    },
    unread: [],
    tags: { campaign: 'january' },
  },
];

export const CALL_EVENTS_EXAMPLE: readonly HistoryEvent[] = [
  {
    position: 43,
    kind: 'call',
    sid: CALL,
    status: 'ringing',
    recognised: true,
    outOfOrder: false,
    occurredAt: '2026-01-31T08:00:02.000Z',
    receivedAt: '2026-01-31T08:00:02.330Z',
    sincePreviousMs: null,
    sequenceNumber: 1,
    params: {
      CallSid: CALL,
      AccountSid: ACCOUNT,
      CallStatus: 'ringing',
      Direction: 'outbound-api',
      From: '+15550100001',
      To: '+15550100003',
      Timestamp: 'Sat, 31 Jan 2026 08:00:02 +0000',
      SequenceNumber: '1',
    },
    unread: [],
    tags: {},
  },
];

export const RECORDING_EVENTS_EXAMPLE: readonly HistoryEvent[] = [
  {
    position: 44,
    kind: 'recording',
    sid: RECORDING,
    status: 'completed',
    recognised: true,
    outOfOrder: false,
    occurredAt: '2026-01-31T08:01:51.020Z',
    receivedAt: '2026-01-31T08:01:51.020Z',
    sincePreviousMs: null,
    sequenceNumber: null,
    params: {
      RecordingSid: RECORDING,
      AccountSid: ACCOUNT,
      CallSid: CALL,
      RecordingStatus: 'completed',
      RecordingUrl: RECORDING_EXAMPLE.url,
      RecordingDuration: '92',
      RecordingChannels: '1',
    },
    unread: [],
    tags: {},
  },
];
