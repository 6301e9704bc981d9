import type { Kind, Parameters, SignatureScheme, SignatureVerdict } from '@sidetrack/domain';
import type { EventRow } from '@sidetrack/event-store';
import { signedBytes } from '@sidetrack/signalwire';
import { verdictBeside, type FoundResource, type FoundSid, type JudgeSignature } from '@sidetrack/views';
import type { OtherReading } from '@sidetrack/views';
import { createHash } from 'node:crypto';

/** One callback as it was believed, with all that is needed to check it again. */
export interface EvidenceEvent {
  readonly position: number;
  readonly receivedAt: string;
  readonly occurredAt: string;
  readonly status: string;
  readonly sequenceNumber: number | null;
  readonly params: Parameters;
  readonly tags: Parameters;
  readonly rawBodyBase64: string | null;
  readonly signature: {
    readonly value: string;
    readonly scheme: SignatureScheme;
    readonly signedUrl: string;
    /** The first 16 hex digits of the key's SHA-256; the key itself is nowhere in here. */
    readonly keyFingerprint: string;
    readonly verdict: SignatureVerdict;
    /** The same signed text as it was received split into other parameters; null when it was not. */
    readonly otherReading: OtherReading | null;
    /** What the signature was made over; two readings where a parameter was repeated. */
    readonly signedTextBase64: readonly string[];
  };
}

export interface EvidenceItem {
  /** Where the event stands in the bundle. */
  readonly file: string;
  /** Of the bytes of that file. */
  readonly sha256: string;
  readonly event: EvidenceEvent;
}

/** What someone without access can check: nothing in it changes unless a callback comes in, even a refused one, or a key comes or goes. */
export interface Evidence {
  readonly format: 'sidetrack-evidence/1';
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly final: boolean;
  readonly contradicted: boolean;
  readonly events: readonly EvidenceItem[];
}

/** All events of one resource as evidence, in the order of receipt. */
export function collectEvidence(found: FoundSid, { kind, row }: FoundResource, judge: JudgeSignature): Evidence {
  const { sid, accountSid, status, final, contradicted } = row;
  const events = found.events.filter((event) => event.kind === kind && event.accountSid === accountSid);
  const items = events.map((one, index): EvidenceItem => {
    const otherReading = found.otherReadings.get(one.position) ?? null;
    const event = toEvidenceEvent(one, verdictBeside(judge(one), otherReading), otherReading);
    const file = `events/${String(index + 1).padStart(3, '0')}-${fileNameOf(one.status)}.json`;
    return { file, sha256: sha256(eventFile(event)), event };
  });
  return { format: 'sidetrack-evidence/1', kind, sid, accountSid, status, final, contradicted, events: items };
}

/** The bytes of an event's file. */
export function eventFile(event: EvidenceEvent): Buffer {
  return Buffer.from(`${JSON.stringify(event, null, 2)}\n`);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function toEvidenceEvent(event: EventRow, verdict: SignatureVerdict, otherReading: OtherReading | null): EvidenceEvent {
  const { evidence } = event;
  return {
    position: event.position,
    receivedAt: event.receivedAt.toISOString(),
    occurredAt: event.occurredAt.toISOString(),
    status: event.status,
    sequenceNumber: event.sequenceNumber,
    params: event.params,
    tags: event.tags,
    rawBodyBase64: evidence.rawBody?.toString('base64') ?? null,
    signature: {
      value: evidence.signature,
      scheme: evidence.scheme,
      signedUrl: evidence.signedUrl,
      keyFingerprint: evidence.keyId,
      verdict,
      otherReading,
      signedTextBase64: signedBytes(evidence, event.params).map((bytes) => bytes.toString('base64')),
    },
  };
}

/** A word of the provider's, whatever it may be; as part of a file's name it must not lead elsewhere. */
export function fileNameOf(word: string, most = 40): string {
  return word.replaceAll(/[^A-Za-z0-9-]/g, '_').slice(0, most);
}
