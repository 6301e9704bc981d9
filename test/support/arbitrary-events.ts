import type { CallbackEvent, Kind, SignatureEvidence } from '@sidetrack/domain';
import { createHash } from 'node:crypto';
import fc from 'fast-check';

const EPOCH = Date.UTC(2026, 0, 1);

/** There are few SIDs, accounts and times, so that collisions, ties and contradictions are common. */
const sids: Readonly<Record<Kind, readonly string[]>> = {
  message: ['SM1', 'MM1', 'm-3'],
  call: ['CA1', 'c-2'],
  recording: ['RE1', 'r-2'],
};

const STATUSES: Readonly<Record<Kind, readonly string[]>> = {
  message: [
    'accepted',
    'scheduled',
    'queued',
    'sending',
    'sent',
    'delivered',
    'undelivered',
    'failed',
    'canceled',
    'read',
    'receiving',
    'received',
    'partially_delivered',
    'gone-at-provider',
  ],
  call: [
    'queued',
    'initiated',
    'ringing',
    'answered',
    'in-progress',
    'completed',
    'busy',
    'no-answer',
    'failed',
    'canceled',
    'speaking',
    'answered-by',
    'gone-at-provider',
  ],
  recording: ['in-progress', 'completed', 'absent', 'failed', 'paused', 'gone-at-provider'],
};

const texts: Readonly<Record<Kind, readonly string[]>> = {
  message: ['From', 'To', 'ErrorCode', 'ChannelPrefix'],
  call: ['From', 'To', 'Direction', 'ParentCallSid', 'SipResultCode', 'SipResponseCode', 'AnsweredBy', 'HangupBy'],
  recording: ['CallSid', 'ConferenceSid', 'RecordingUrl', 'RecordingSource', 'ErrorCode'],
};

const numbers: Readonly<Record<Kind, readonly string[]>> = {
  message: ['NumMedia', 'NumSegments'],
  call: ['CallDuration'],
  recording: ['RecordingDuration', 'RecordingChannels'],
};

const textValue = fc.oneof(
  fc.constantFrom('', 'null', 'None', '0', 'a', 'b', 'B', 'ä', '😀', '+15550100001', '30003'),
  fc.constantFrom('whatsapp:+15550100001', 'RCS:brand', 'tel:+15550100001', 'no scheme: this', 'mms', 'WhatsApp'),
);
const numberValue = fc.constantFrom('', '0', '1', '2', '10', '9');

const instant = fc.integer({ min: 0, max: 6 }).map((step) => new Date(EPOCH + step * 1_000));

/** One event of a kind, as the intake would make it. */
function eventOf(kind: Kind): fc.Arbitrary<CallbackEvent> {
  return fc
    .record({
      sid: fc.constantFrom(...sids[kind]),
      accountSid: fc.constantFrom('account-1', 'account-2'),
      status: fc.constantFrom(...STATUSES[kind]),
      occurredAt: instant,
      receivedAt: instant,
      params: fc.dictionary(fc.constantFrom(...texts[kind]), textValue, { maxKeys: 4, noNullPrototype: true }),
      unread: fc.uniqueArray(fc.constantFrom(...texts[kind], ...numbers[kind]), { maxLength: 2 }),
      counts: fc.dictionary(fc.constantFrom(...numbers[kind]), numberValue, { maxKeys: 2, noNullPrototype: true }),
      // A stranger can put these names into a callback as well.
      observed: fc.record(OBSERVED, { requiredKeys: [], noNullPrototype: true }),
      evidence: fc.option(fc.constant(ANSWER), { freq: 2, nil: undefined }),
    })
    .map(({ params, counts, observed, evidence, ...rest }) =>
      given({
        kind,
        ...rest,
        // The text of a stranger is never read as a time: only observations are.
        params: { ...params, ...counts, ...observed, ...(evidence === undefined && NO_TIME) },
        ...(evidence !== undefined && { evidence }),
      }),
    );
}

const NO_TIME = { 'Observed.DateCreated': 'no time' };

const OBSERVED = {
  'Observed.DateCreated': instant.map((time) => time.toISOString()),
  'Observed.Price': fc.constantFrom('-0.0079', '0.004'),
  'Observed.AudioInMos': fc.constantFrom('4.2', '3.9'),
  'Observed.FromBefore': fc.constant('true'),
  'Observed.Behind': fc.constant('true'),
  'Observed.CaughtUp': fc.constant('true'),
};

/** What proves an observation. */
export const ANSWER: SignatureEvidence = {
  scheme: 'rest',
  signedUrl: 'https://example.signalwire.com/api/laml/2010-04-01/Accounts/account-1/Messages.json',
  signature: 'ab'.repeat(32),
  keyId: 'project',
  rawBody: null,
};

/** An event with default values for everything that a test does not set. The fingerprint follows from the content. */
export function given(event: Pick<CallbackEvent, 'kind' | 'sid' | 'status'> & Partial<CallbackEvent>): CallbackEvent {
  const receivedAt = event.receivedAt ?? new Date(EPOCH);
  const complete = {
    accountSid: 'account-1',
    occurredAt: receivedAt,
    receivedAt,
    sequenceNumber: null,
    params: {},
    unread: [],
    tags: {},
    ...event,
  };
  // In reality the times follow from the parameters. Here the times are drawn, so they are part of the event's
  // identity.
  const { evidence: _evidence, fingerprint: _fingerprint, ...content } = complete;
  const identity = JSON.stringify({
    ...content,
    scheme: event.evidence?.scheme,
    params: Object.entries(complete.params).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  });
  return {
    ...complete,
    fingerprint: event.fingerprint ?? createHash('sha256').update(identity).digest().subarray(0, 16),
    evidence: event.evidence ?? {
      scheme: 'form',
      signedUrl: `https://hooks.example.test/callbacks/${event.kind}s`,
      // Each event has its own signature, as in reality. One signature for two events would mean two readings of one
      // text.
      signature: createHash('sha1').update(identity).digest('base64'),
      keyId: '0123456789abcdef',
      rawBody: null,
    },
  };
}

/** Up to `maxLength` events of all three kinds, mixed. */
export function someEvents(maxLength: number): fc.Arbitrary<CallbackEvent[]> {
  return fc.array(fc.oneof(eventOf('message'), eventOf('call'), eventOf('recording')), { minLength: 1, maxLength });
}
