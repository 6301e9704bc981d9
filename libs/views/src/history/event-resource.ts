import { isRecognised, KINDS, ORIGINS, type Kind, type Parameters } from '@sidetrack/domain';
import type { EventFacts } from '@sidetrack/event-store';
import { answer, EXAMPLE, SID, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { watchOrder } from './out-of-order.js';

/** An event in the history of its resource. */
export const HistoryEvent = answer('HistoryEventDto', {
  position: field.count('Its place in the log of everything.', 42),
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  origin: field.oneOf(
    ORIGINS,
    "Whether a signed callback said it, or the provider's REST API when it was asked (`reconciliation`).",
    'callback',
  ),
  status: field.text('The status in the word that the provider sent.', 'sent'),
  recognised: field.flag('Whether the word is in the known list; if not, it moves no state.', true),
  outOfOrder: field.flag('Whether the resource had already passed this point when the callback came in.', false),
  occurredAt: field.time(
    "The callback's `Timestamp`, else when it came in. Of what was observed, the latest that it can have been.",
    '2026-01-31T08:00:01.480Z',
  ),
  receivedAt: field.time('When it came in.', '2026-01-31T08:00:01.480Z'),
  sincePreviousMs: field.wholeOrNull(
    'From the receipt of the event before until this one, in milliseconds; null for the first.',
    null,
  ),
  sequenceNumber: field.wholeOrNull("The provider's `SequenceNumber`.", null),
  params: field.anything<Parameters>('Every parameter as it came, unknown ones too.', {
    MessageSid: EXAMPLE.message,
    AccountSid: EXAMPLE.account,
    MessageStatus: 'sent',
    From: EXAMPLE.ours,
    To: EXAMPLE.theirs,
    NumSegments: '1',
    NumMedia: '0',
  }),
  unread: field.texts(
    'The names of the parameters that could not be read as what they should be (a duration of `-1`, two names for one ' +
      'thing that disagree, text that no database holds). They are kept as they came, and are nothing in the state.',
    [],
  ),
  tags: field.anything<Parameters>("The callback URL's own query string.", { campaign: 'january' }),
});
export type HistoryEvent = AnswerOf<typeof HistoryEvent>;

const { sincePreviousMs: _, ...ofAnyEvent } = HistoryEvent.shape;

/** An event as the API shows it outside a history, where the event before it may belong to any resource. */
export const EventResource = answer('EventDto', ofAnyEvent);
export type EventResource = AnswerOf<typeof EventResource>;

/** All events of one resource, in the order in which they were received. */
export function toEventResources(kind: Kind, events: readonly EventFacts[]): HistoryEvent[] {
  return events.map(writeHistory(kind));
}

/** The same for events that come one by one. */
export function writeHistory(kind: Kind): (event: EventFacts) => HistoryEvent {
  const isOutOfOrder = watchOrder(kind);
  let previous: EventFacts | undefined;
  return (event) => {
    const sincePreviousMs = sincePrevious(event, previous);
    previous = event;
    return { ...toEventResource(event, isOutOfOrder(event.status)), sincePreviousMs };
  };
}

export function toEventResource(event: EventFacts, outOfOrder: boolean): EventResource {
  return {
    position: event.position,
    kind: event.kind,
    sid: event.sid,
    origin: event.origin,
    status: event.status,
    recognised: isRecognised(event.kind, event.status),
    outOfOrder,
    occurredAt: event.occurredAt.toISOString(),
    receivedAt: event.receivedAt.toISOString(),
    sequenceNumber: event.sequenceNumber,
    params: event.params,
    unread: event.unread,
    tags: event.tags,
  };
}

function sincePrevious(event: EventFacts, previous: EventFacts | undefined): number | null {
  return previous === undefined ? null : event.receivedAt.getTime() - previous.receivedAt.getTime();
}
