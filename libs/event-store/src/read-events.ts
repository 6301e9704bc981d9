import type { Kind } from '@sidetrack/domain';
import type { Repository } from 'typeorm';
import type { EventEntity } from './event.entity.js';

/** What events belong to: a SID is one account's. */
export interface EventSubject {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

/** Every event of one resource in the order in which it was received; position decides within one millisecond. */
export function readEventsOf(events: Repository<EventEntity>, subject: EventSubject): Promise<EventEntity[]> {
  const { kind, sid, accountSid } = subject;
  return events.find({ where: { kind, sid, accountSid }, order: { receivedAt: 'ASC', position: 'ASC' } });
}
