import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { byReceipt } from './by-receipt.js';
import type { EventEntity } from './event.entity.js';
import type { EventJson } from './events-as-json.js';

/** What events belong to: a SID is one account's. */
export interface EventSubject {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

/** The columns of `EventEntity`, as one JSON array in no order; null when there are none. */
const EVENTS_OF_RESOURCE = `
  SELECT json_agg(one) AS events
    FROM (SELECT position, kind, sid, account_sid, status, received_at, occurred_at, sequence_number, params, unread,
                 tags
            FROM events
           WHERE sid = $1 AND account_sid = $2 AND kind = $3) AS one`;

type HistoryJson = Omit<
  EventJson,
  'fingerprint' | 'signature_scheme' | 'signed_url' | 'signature' | 'key_id' | 'raw_body'
>;

interface Answer {
  readonly events: readonly HistoryJson[] | null;
}

/**
 * Every event of one resource in the order in which it was received; position decides within one millisecond. It speaks
 * to `pg` directly: a named statement is planned once for each connection, and the answer is read as one text.
 */
export async function readEventsOf(
  database: Pool,
  { kind, sid, accountSid }: EventSubject,
): Promise<readonly EventEntity[]> {
  const values = [sid, accountSid, kind];
  const result = await database.query<Answer>({ name: 'events-of-resource', text: EVENTS_OF_RESOURCE, values });
  return (result.rows[0]?.events ?? []).map(toEntity).toSorted(byReceipt);
}

function toEntity(event: HistoryJson): EventEntity {
  return {
    position: event.position,
    kind: event.kind,
    sid: event.sid,
    accountSid: event.account_sid,
    status: event.status,
    receivedAt: new Date(event.received_at),
    occurredAt: new Date(event.occurred_at),
    sequenceNumber: event.sequence_number,
    params: event.params,
    unread: event.unread,
    tags: event.tags,
  };
}

/** The same question for a file, which is read row by row, or for those only that had come in by a moment. */
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
