import type { CallbackEvent } from '@sidetrack/domain';
import { byReceipt } from './by-receipt.js';
import type { SignedEvent } from './signed-events.js';

/**
 * Every event of the SID `$1` with its evidence as one JSON array, in no order, for a statement that asks for other
 * things of the SID as well. `readEventsJson` reads the answer, which is null when there are none.
 */
export const EVENTS_OF_SID_AS_JSON = `
  SELECT json_agg(one)
    FROM (SELECT position, received_at, occurred_at, sequence_number, kind, sid, account_sid, status,
                 encode(fingerprint, 'hex') AS fingerprint, params, unread, tags,
                 signature_scheme, signed_url, signature, key_id, encode(raw_body, 'hex') AS raw_body
            FROM events
           WHERE sid = $1) AS one`;

/** An event as `EVENTS_OF_SID_AS_JSON` writes it: times in ISO 8601, bytes as hex. */
export interface EventJson extends Pick<CallbackEvent, 'kind' | 'sid' | 'status' | 'params' | 'tags'> {
  readonly position: number;
  readonly received_at: string;
  readonly occurred_at: string;
  readonly sequence_number: number | null;
  readonly account_sid: string;
  readonly fingerprint: string;
  readonly unread: readonly string[] | null;
  readonly signature_scheme: CallbackEvent['evidence']['scheme'];
  readonly signed_url: string;
  readonly signature: string;
  readonly key_id: string;
  readonly raw_body: string | null;
}

/** The events in the order of receipt. They are few: sorting them here costs less than a sort in the statement. */
export function readEventsJson(events: readonly EventJson[] | null): SignedEvent[] {
  return (events ?? []).map(toSignedEvent).toSorted(byReceipt);
}

function toSignedEvent(event: EventJson): SignedEvent {
  return {
    position: event.position,
    receivedAt: new Date(event.received_at),
    occurredAt: new Date(event.occurred_at),
    sequenceNumber: event.sequence_number,
    kind: event.kind,
    sid: event.sid,
    accountSid: event.account_sid,
    status: event.status,
    fingerprint: Buffer.from(event.fingerprint, 'hex'),
    params: event.params,
    unread: event.unread ?? [],
    tags: event.tags,
    evidence: {
      scheme: event.signature_scheme,
      signedUrl: event.signed_url,
      signature: event.signature,
      keyId: event.key_id,
      rawBody: event.raw_body === null ? null : Buffer.from(event.raw_body, 'hex'),
    },
  };
}
