import { KINDS, ORIGINS, type Parameters, type EvidenceScheme, type SignatureVerdict } from '@sidetrack/domain';
import type { EventRow } from '@sidetrack/event-store';
import { signedBytes } from '@sidetrack/signalwire';
import {
  ACCOUNT_SID,
  answer,
  CONTRADICTED,
  EXAMPLE,
  exampleOf,
  FINAL,
  HistoryEvent,
  otherReadingField,
  SID,
  verdictField,
  verdictBeside,
  type AnswerOf,
  type FoundResource,
  type FoundSid,
  type JudgeSignature,
  type OtherReading,
  field,
} from '@sidetrack/views';
import { createHash } from 'node:crypto';

const SCHEMES: readonly EvidenceScheme[] = ['form', 'url', 'body-sha256', 'raw-body', 'json-fields', 'rest'];

const { params: PARAMS, tags: TAGS, receivedAt: RECEIVED_AT } = exampleOf(HistoryEvent);

const EvidenceSignature = answer('EvidenceSignatureDto', {
  value: field.text(
    'The header, as it came. Of what was observed, the SHA-256 of the answer in hex.',
    '69Gg75T2vrIAS029JjgSTA9hhuQ=',
  ),
  scheme: field.oneOf(SCHEMES, '', 'form'),
  signedUrl: field.text(
    'The URL that the provider signed. Of what was observed, the URL that was asked.',
    'https://hooks.example.com/callbacks/messages?campaign=january',
  ),
  keyFingerprint: field.text(
    "The first 16 hex digits of the key's SHA-256. Of what was observed, the name of the credential that asked.",
    'c0ffee0011223344',
  ),
  verdict: verdictField(),
  otherReading: otherReadingField(),
  signedTextBase64: field.texts('The bytes that were signed; two readings where a parameter was repeated.', [
    'aHR0cHM6Ly9ob29rcy5leGFtcGxlLmNvbS/igKY=',
  ]),
});

/** One accepted callback, with everything that is needed to check its signature again. */
const EvidenceEvent = answer('EvidenceEventDto', {
  position: field.count('Its place in the log of everything.', 42),
  receivedAt: field.time('When it came in.', RECEIVED_AT),
  occurredAt: field.time("The callback's `Timestamp`, else when it came in.", RECEIVED_AT),
  origin: field.oneOf(
    ORIGINS,
    "A signed callback, or an answer of the provider's REST API, which nobody signed.",
    'callback',
  ),
  status: field.text('In the word that the provider sent.', 'sent'),
  sequenceNumber: field.wholeOrNull("The provider's `SequenceNumber`.", null),
  params: field.anything<Parameters>('Every parameter as it came.', PARAMS),
  tags: field.anything<Parameters>("The callback URL's own query string.", TAGS),
  rawBodyBase64: field.textOrNull('The bytes of the body, where the parameters alone do not suffice (JSON).', null),
  signature: field.part(EvidenceSignature),
});
export type EvidenceEvent = AnswerOf<typeof EvidenceEvent>;

const EvidenceItem = answer('EvidenceItemDto', {
  file: field.text('Its file in the zip.', 'events/001-sent.json'),
  sha256: field.text(
    'SHA-256 of that file: of `event` as JSON, indented by two, and a line end.',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ),
  event: field.part(EvidenceEvent),
});
export type EvidenceItem = AnswerOf<typeof EvidenceItem>;

/**
 * The evidence that a reader without access can check. It changes only when a callback comes in (even a refused one) or
 * a key is added or removed.
 */
export const Evidence = answer('EvidenceDto', {
  format: field.word('sidetrack-evidence/1'),
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  status: field.textOrNull('The status that follows from the events.', 'sent'),
  final: field.flag(FINAL, false),
  contradicted: field.flag(CONTRADICTED, false),
  events: field.listOf(EvidenceItem, 'In the order in which they came in.'),
});
export type Evidence = AnswerOf<typeof Evidence>;

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
    origin: event.origin,
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

/** A word from the provider can be any text. As part of a file name it must not lead to another folder. */
export function fileNameOf(word: string, most = 40): string {
  return word.replaceAll(/[^A-Za-z0-9-]/g, '_').slice(0, most);
}
