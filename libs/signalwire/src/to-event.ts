import type { CallbackEvent, Kind, Parameters, SignatureEvidence } from '@sidetrack/domain';
import { fingerprintOf } from './fingerprint.js';
import { findOtherReadings } from './other-readings.js';
import { parseTimestamp } from './parse-timestamp.js';
import type { ReadCallback } from './validate-callback.js';

/**
 * The fact that a believed callback states. The fact happened at the `Timestamp` where that is readable, else at the
 * time of receipt: a message's callback carries no time at all (callback reference §2.1). Where the parameters are not
 * exact, the evidence has to hold the bytes, or the URL of a GET that encodes them.
 */
export function toEvent(
  kind: Kind,
  { callback, params, unread, isExact }: ReadCallback,
  tags: Parameters,
  receivedAt: Date,
  evidence: SignatureEvidence,
): CallbackEvent {
  const { timestamp } = callback;
  const sequenceNumber = 'sequenceNumber' in callback ? callback.sequenceNumber : undefined;
  const event: CallbackEvent = {
    accountSid: callback.accountSid,
    kind,
    sid: callback.sid,
    status: callback.status,
    occurredAt: (timestamp !== undefined && parseTimestamp(timestamp)) || receivedAt,
    receivedAt,
    sequenceNumber: sequenceNumber === undefined ? null : Number(sequenceNumber),
    params,
    unread,
    tags,
    fingerprint: fingerprintOf(params, isExact ? null : (evidence.rawBody ?? evidence.signedUrl)),
    evidence,
  };
  const sidsOfOtherReadings = findOtherReadings({ params, evidence, isExact });
  return sidsOfOtherReadings === null ? event : { ...event, sidsOfOtherReadings };
}
