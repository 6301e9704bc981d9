import { isRecognised, type Kind, type Parameters } from '@sidetrack/domain';
import type { EventEntity } from '@sidetrack/event-store';
import { findOutOfOrder } from './out-of-order.js';

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
  readonly tags: Parameters;
}

/** An event in the history of its resource. */
export interface HistoryEvent extends EventResource {
  /** From the receipt of the event before; null for the first. */
  readonly sincePreviousMs: number | null;
}

/** All events of one resource, in the order in which they were received. */
export function toEventResources(kind: Kind, events: readonly EventEntity[]): HistoryEvent[] {
  const outOfOrder = findOutOfOrder(
    kind,
    events.map((event) => event.status),
  );
  return events.map((event, index) => ({
    ...toEventResource(event, outOfOrder[index] ?? false),
    sincePreviousMs: sincePrevious(event, events[index - 1]),
  }));
}

export function toEventResource(event: EventEntity, outOfOrder: boolean): EventResource {
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
    tags: event.tags,
  };
}

function sincePrevious(event: EventEntity, previous: EventEntity | undefined): number | null {
  return previous === undefined ? null : event.receivedAt.getTime() - previous.receivedAt.getTime();
}
