import {
  isRecognised,
  ORIGINS,
  saysNothing,
  type EvidenceScheme,
  type Kind,
  type SignatureVerdict,
} from '@sidetrack/domain';
import type { EventRow } from '@sidetrack/event-store';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { findOutOfOrder } from '../history/out-of-order.js';
import type { FoundSid, NoteOfSid } from './find-sid.js';
import { isLongSilence } from './long-silence.js';
import { otherReadingField, verdictField, type OtherReading } from './other-reading.js';
import { QUARANTINE_STATES, QUARANTINED, type QuarantinedCallback } from './quarantined-callback.js';

const TimelineSignature = answer('TimelineSignatureDto', {
  verdict: verdictField(),
  scheme: field.textOf<EvidenceScheme>('How it was made.', 'form'),
  keyId: field.text("The first 16 hex digits of the key's SHA-256.", 'c0ffee0011223344'),
  otherReading: otherReadingField(),
});

const SINCE_PREVIOUS = 'Milliseconds since the callback before it; null when there was none.';

/** A callback in a timeline. */
export const TimelineEvent = answer('TimelineEventDto', {
  type: field.word('event'),
  at: field.time('When it came in.', '2026-01-31T08:00:01.480Z'),
  sincePreviousMs: field.wholeOrNull(SINCE_PREVIOUS, 1_360),
  gap: field.flag('Whether that is long at this point: worth seeing, though receipts can take hours.', false),
  position: field.count('Its place in the log of everything.', 42),
  origin: field.oneOf(ORIGINS, "A signed callback, or the provider's REST API when it was asked.", 'callback'),
  status: field.text('The status in the word that the provider sent.', 'sent'),
  recognised: field.flag('Whether the word is in the known list; if not, it moves no state.', true),
  outOfOrder: field.flag('Whether the resource had already passed this point when the callback came in.', false),
  occurredAt: field.time("The callback's `Timestamp`, else when it came in.", '2026-01-31T08:00:01.480Z'),
  sequenceNumber: field.wholeOrNull("The provider's `SequenceNumber`.", null),
  errorCode: field.textOrNull('The `ErrorCode` that this callback carries.', null),
  unread: field.texts(
    'The parameters that could not be read as what they should be: they are nothing in the state.',
    [],
  ),
  signature: field.part(TimelineSignature),
});
export type TimelineEvent = AnswerOf<typeof TimelineEvent>;

/** What someone wrote, at its place in a timeline. */
export const TimelineNote = answer('TimelineNoteDto', {
  type: field.word('note'),
  at: field.time('When it was written.', '2026-01-31T10:12:00.000Z'),
  sincePreviousMs: field.wholeOrNull(SINCE_PREVIOUS, 7_918_520),
  id: field.uuid('', '5b1f6c2e-0000-4000-8000-000000000006'),
  ticket: field.text('The reference of the ticket.', 'SW-48213'),
  text: field.text('What was written.', 'The customer says that nothing arrived; asked the provider.'),
  author: field.text('The name of the token that it was written with.', 'support'),
});
export type TimelineNote = AnswerOf<typeof TimelineNote>;

/** An authentic callback that was refused, at its place in a timeline. After a replay the callback is an event. */
export const TimelineRefused = answer('TimelineRefusedDto', {
  type: field.word('refused'),
  at: field.time('When it came in.', QUARANTINED.receivedAt),
  sincePreviousMs: field.wholeOrNull(SINCE_PREVIOUS, 780),
  id: field.uuid('Its id in quarantine.', QUARANTINED.id),
  reason: field.text('Why it was refused, in a word.', QUARANTINED.reason),
  detail: field.text('Why, in a sentence.', QUARANTINED.detail),
  status: field.textOrNull('The status that it reports; null when that cannot be read.', null),
  state: field.oneOf(QUARANTINE_STATES, 'What has become of it.', 'discarded'),
});
export type TimelineRefused = AnswerOf<typeof TimelineRefused>;

export type TimelineEntry = TimelineEvent | TimelineNote | TimelineRefused;

/**
 * Says what the stored signature of an event proves today, provided that no other reading of the signed text is known.
 */
export type JudgeSignature = (event: EventRow) => SignatureVerdict;

/** What the signature proves when another reading of the signed text is known. */
export function verdictBeside(verdict: SignatureVerdict, otherReading: OtherReading | null): SignatureVerdict {
  return verdict === 'verified' && otherReading !== null ? 'ambiguous' : verdict;
}

/** The events of one resource, given in the order of receipt, as entries of its timeline. */
export function toTimelineEvents(
  kind: Kind,
  events: readonly EventRow[],
  judge: JudgeSignature,
  otherReadings: FoundSid['otherReadings'],
): readonly TimelineEvent[] {
  const outOfOrder = findOutOfOrder(
    kind,
    events.map(({ status }) => status),
  );
  let latest: EventRow | undefined;
  return events.map((event, index) => {
    // An answer to a question of ours comes when we ask, so it neither ends a silence of the callbacks nor begins one.
    const previous = latest;
    if (event.origin === 'callback') latest = event;
    const sincePreviousMs = previous ? event.receivedAt.getTime() - previous.receivedAt.getTime() : null;
    const { scheme, keyId } = event.evidence;
    const otherReading = otherReadings.get(event.position) ?? null;
    return {
      type: 'event',
      at: event.receivedAt.toISOString(),
      sincePreviousMs,
      gap:
        previous !== undefined &&
        event.origin === 'callback' &&
        isLongSilence(kind, previous.status, sincePreviousMs ?? 0),
      position: event.position,
      origin: event.origin,
      status: event.status,
      recognised: isRecognised(kind, event.status),
      outOfOrder: outOfOrder[index] ?? false,
      occurredAt: event.occurredAt.toISOString(),
      sequenceNumber: event.sequenceNumber,
      errorCode: errorCodeOf(event),
      unread: event.unread,
      signature: { verdict: verdictBeside(judge(event), otherReading), scheme, keyId, otherReading },
    };
  });
}

/** Events, refused callbacks and notes in one list by time. Of entries of the same instant the event comes first. */
export function mergeTimeline(
  events: readonly TimelineEvent[],
  quarantined: readonly QuarantinedCallback[],
  notes: readonly NoteOfSid[],
): readonly TimelineEntry[] {
  const sincePrevious = (at: string): number | null => {
    const previous = events.findLast((event) => event.at <= at);
    return previous ? Date.parse(at) - Date.parse(previous.at) : null;
  };
  const refused = quarantined.filter(({ state }) => state !== 'replayed').toReversed();
  const entries: TimelineEntry[] = [
    ...events,
    ...refused.map(({ receivedAt: at, id, reason, detail, status, state }): TimelineRefused => {
      return { type: 'refused', at, sincePreviousMs: sincePrevious(at), id, reason, detail, status, state };
    }),
    ...notes.map(({ createdAt, id, ticket, text, author }): TimelineNote => {
      const at = createdAt.toISOString();
      return { type: 'note', at, sincePreviousMs: sincePrevious(at), id, ticket, text, author };
    }),
  ];
  return entries.toSorted((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}

function errorCodeOf({ params, unread }: EventRow): string | null {
  const code = params['ErrorCode'];
  if ((typeof code !== 'string' && typeof code !== 'number') || unread.includes('ErrorCode')) return null;
  return saysNothing('errorCode', String(code)) ? null : String(code);
}
