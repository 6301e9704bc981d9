import { isRecognised, saysNothing, type Kind, type SignatureScheme, type SignatureVerdict } from '@sidetrack/domain';
import type { EventRow } from '@sidetrack/event-store';
import { findOutOfOrder } from '../history/out-of-order.js';
import type { FoundSid, NoteOfSid } from './find-sid.js';
import { isLongSilence } from './long-silence.js';
import type { OtherReading } from './other-reading.js';
import type { QuarantinedCallback } from './quarantined-callback.js';

/** A callback in a timeline. */
export interface TimelineEvent {
  readonly type: 'event';
  /** When it came in. */
  readonly at: string;
  /** Milliseconds since the callback before it came in; null for the first. */
  readonly sincePreviousMs: number | null;
  /** Whether that is long at this point of the path. */
  readonly gap: boolean;
  readonly position: number;
  /** The provider's word. */
  readonly status: string;
  readonly recognised: boolean;
  readonly outOfOrder: boolean;
  readonly occurredAt: string;
  readonly sequenceNumber: number | null;
  readonly errorCode: string | null;
  /** The names of the parameters that could not be read: they are nothing in the state. */
  readonly unread: readonly string[];
  readonly signature: {
    readonly verdict: SignatureVerdict;
    readonly scheme: SignatureScheme;
    readonly keyId: string;
    /** The same signed text as it was received split into other parameters; null when it was not. */
    readonly otherReading: OtherReading | null;
  };
}

/** What someone wrote, at its place in a timeline. */
export interface TimelineNote {
  readonly type: 'note';
  readonly at: string;
  /** Milliseconds since the latest callback before it; null when there was none. */
  readonly sincePreviousMs: number | null;
  readonly id: string;
  readonly ticket: string;
  readonly text: string;
  readonly author: string;
}

/** An authentic callback that was refused, at its place in a timeline. Once it is replayed it is an event. */
export interface TimelineRefused {
  readonly type: 'refused';
  /** When it came in. */
  readonly at: string;
  /** Milliseconds since the latest callback before it; null when there was none. */
  readonly sincePreviousMs: number | null;
  /** Under which it stands in quarantine. */
  readonly id: string;
  readonly reason: string;
  readonly detail: string;
  /** The provider's word; null when it cannot be read. */
  readonly status: string | null;
  readonly state: QuarantinedCallback['state'];
}

export type TimelineEntry = TimelineEvent | TimelineNote | TimelineRefused;

/** Says what the stored signature of an event proves today, if no other reading of what it signs is known. */
export type JudgeSignature = (event: EventRow) => SignatureVerdict;

/** What it proves in view of the other reading that is known of it. */
export function verdictBeside(verdict: SignatureVerdict, otherReading: OtherReading | null): SignatureVerdict {
  return verdict === 'verified' && otherReading !== null ? 'ambiguous' : verdict;
}

/** The events of one resource, which are in the order of receipt, as entries of its timeline. */
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
  return events.map((event, index) => {
    const previous = events[index - 1];
    const sincePreviousMs = previous ? event.receivedAt.getTime() - previous.receivedAt.getTime() : null;
    const { scheme, keyId } = event.evidence;
    const otherReading = otherReadings.get(event.position) ?? null;
    return {
      type: 'event',
      at: event.receivedAt.toISOString(),
      sincePreviousMs,
      gap: previous !== undefined && isLongSilence(kind, previous.status, sincePreviousMs ?? 0),
      position: event.position,
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

/** Events, what was refused, and notes in one row by time; of the same instant the event comes first. */
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
