import type { CallbackEvent, Kind, Parameters, SignatureEvidence } from '@sidetrack/domain';
import { fingerprintOf } from './fingerprint.js';
import { parseTimestamp } from './parse-timestamp.js';
import type { CallbackDto } from './validate-callback.js';

/**
 * The fact that a believed callback states. It happened at the `Timestamp` where there is a readable one, else when
 * it was received: a message's callback carries no time at all (callback reference §2.1).
 */
export function toEvent(
  kind: Kind,
  callback: CallbackDto,
  params: Parameters,
  tags: Parameters,
  receivedAt: Date,
  evidence: SignatureEvidence,
): CallbackEvent {
  const timestamp = params['Timestamp'];
  const sequenceNumber = 'sequenceNumber' in callback ? callback.sequenceNumber : undefined;
  return {
    accountSid: callback.accountSid,
    kind,
    sid: callback.sid,
    status: callback.status,
    occurredAt: (typeof timestamp === 'string' && parseTimestamp(timestamp)) || receivedAt,
    receivedAt,
    sequenceNumber: sequenceNumber === undefined ? null : Number(sequenceNumber),
    params,
    tags,
    fingerprint: fingerprintOf(params),
    evidence,
  };
}
