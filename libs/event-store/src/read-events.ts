import type { Kind } from '@sidetrack/domain';
import { LessThanOrEqual, type Repository } from 'typeorm';
import type { EventEntity } from './event.entity.js';

/** What events belong to: a SID is one account's. */
export interface EventSubject {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

/**
 * Every event of one resource in the order in which it was received, or only those that had come in by a moment;
 * position decides within one millisecond.
 */
export function readEventsOf(
  events: Repository<EventEntity>,
  { kind, sid, accountSid }: EventSubject,
  upTo?: Date,
): Promise<EventEntity[]> {
  const inTime = upTo === undefined ? {} : { receivedAt: LessThanOrEqual(upTo) };
  return events.find({ where: { kind, sid, accountSid, ...inTime }, order: { receivedAt: 'ASC', position: 'ASC' } });
}
