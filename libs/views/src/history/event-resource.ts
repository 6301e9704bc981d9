import { isRecognised, type Kind, type Parameters } from '@sidetrack/domain';
import type { EventFacts } from '@sidetrack/event-store';
import { watchOrder } from './out-of-order.js';

/** An event as the API shows it. */
export interface EventResource {
  readonly position: number;
  readonly kind: Kind;
  readonly sid: string;
  readonly status: string;
  readonly recognised: boolean;
  readonly outOfOrder: boolean;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly sequenceNumber: number | null;
  readonly params: Parameters;
  /** The names of the parameters that could not be read: they are nothing in the state. */
  readonly unread: readonly string[];
  readonly tags: Parameters;
}

/** An event in the history of its resource. */
export interface HistoryEvent extends EventResource {
  /** From the receipt of the event before; null for the first. */
  readonly sincePreviousMs: number | null;
}

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
