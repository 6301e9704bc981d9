import type { Kind } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
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
  subject: EventSubject,
  upTo?: Date,
): Promise<EventEntity[]> {
  return queryEventsOf(events, subject, upTo).getMany();
}

/** The question that `readEventsOf` asks. */
export function queryEventsOf(
  events: Repository<EventEntity>,
  { kind, sid, accountSid }: EventSubject,
  upTo?: Date,
): SelectQueryBuilder<EventEntity> {
  const query = events
    .createQueryBuilder('event')
    .where('event.sid = :sid AND event.accountSid = :accountSid AND event.kind = :kind', { sid, accountSid, kind })
    .orderBy('event.receivedAt', 'ASC')
    .addOrderBy('event.position', 'ASC');
  if (upTo !== undefined) query.andWhere('event.receivedAt <= :upTo', { upTo });
  return query;
}
