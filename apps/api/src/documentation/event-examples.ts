import type { Kind } from '@sidetrack/domain';
import { EXAMPLE, exampleOf, HistoryEvent, RecordingResource } from '@sidetrack/views';

const MESSAGE = exampleOf(HistoryEvent);

/** An event of each kind. */
export const EVENT_EXAMPLES: Readonly<Record<Kind, HistoryEvent>> = {
  message: MESSAGE,
  call: {
    ...MESSAGE,
    position: 43,
    kind: 'call',
    sid: EXAMPLE.call,
    status: 'ringing',
    occurredAt: '2026-01-31T08:00:02.000Z',
    receivedAt: '2026-01-31T08:00:02.330Z',
    sequenceNumber: 1,
    params: {
      CallSid: EXAMPLE.call,
      AccountSid: EXAMPLE.account,
      CallStatus: 'ringing',
      Direction: 'outbound-api',
      From: EXAMPLE.ours,
      To: EXAMPLE.callee,
      Timestamp: 'Sat, 31 Jan 2026 08:00:02 +0000',
      SequenceNumber: '1',
    },
    tags: {},
  },
  recording: {
    ...MESSAGE,
    position: 44,
    kind: 'recording',
    sid: EXAMPLE.recording,
    status: 'completed',
    occurredAt: '2026-01-31T08:01:51.020Z',
    receivedAt: '2026-01-31T08:01:51.020Z',
    params: {
      RecordingSid: EXAMPLE.recording,
      AccountSid: EXAMPLE.account,
      CallSid: EXAMPLE.call,
      RecordingStatus: 'completed',
      RecordingUrl: exampleOf(RecordingResource).url,
      RecordingDuration: '92',
      RecordingChannels: '1',
    },
    tags: {},
  },
};
