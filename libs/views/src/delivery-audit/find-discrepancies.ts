import type { Channel, DeliveryClass, DeliveryWindows } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { deliveryClassSql, inDeliveryClasses } from '../messages/delivery-class-sql.js';
import type { MessageEntity } from '../messages/message.entity.js';
import type { ListPosition } from '../resource/cursor.js';
import { positionOf, type Page } from '../resource/list-newest-first.js';

/** What nobody has to worry about is left out, unless it is asked for. */
export const DEFAULT_DISCREPANCIES: readonly DeliveryClass[] = ['receipt-overdue', 'stalled', 'contradicted'];

export interface DiscrepancyFilter {
  readonly classes: readonly DeliveryClass[];
  /** First seen at or after this. */
  readonly since?: Date;
  /** First seen before this. */
  readonly until?: Date;
  readonly accountSid?: string;
  readonly channel?: Channel;
}

/** One page of the messages that are of one of these classes now, the one first seen longest ago first. */
export async function findDiscrepancies(
  messages: Repository<MessageEntity>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  limit: number,
  after: ListPosition | null,
): Promise<Page<MessageEntity>> {
  const query = matching(messages, filter, now, windows)
    .orderBy('resource.firstSeenAt', 'ASC')
    .addOrderBy('resource.sid', 'ASC')
    .addOrderBy('resource.accountSid', 'ASC')
    .limit(limit + 1);
  if (after) {
    query.andWhere(
      '(resource.firstSeenAt, resource.sid, resource.accountSid) > (:afterTime, :afterSid, :afterAccountSid)',
      { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
    );
  }
  const found = await query.getMany();
  const page = found.slice(0, limit);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

/** How many messages the whole filter matches, by class; every class that was asked for has a count. */
export async function countDiscrepancies(
  messages: Repository<MessageEntity>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
): Promise<Partial<Record<DeliveryClass, number>>> {
  const delivery = deliveryClassSql('resource', now, windows);
  const rows = await matching(messages, filter, now, windows)
    .select(delivery.sql, 'class')
    .addSelect('count(*)::integer', 'count')
    .setParameters(delivery.parameters)
    .groupBy('1')
    .getRawMany<{ class: DeliveryClass; count: number }>();
  const none = filter.classes.map((wanted) => [wanted, 0] as const);
  return Object.fromEntries([...none, ...rows.map((row) => [row.class, row.count] as const)]);
}

function matching(
  messages: Repository<MessageEntity>,
  { classes, since, until, accountSid, channel }: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
): SelectQueryBuilder<MessageEntity> {
  const wanted = inDeliveryClasses('resource', classes, now, windows);
  const query = messages.createQueryBuilder('resource').where(wanted.sql, wanted.parameters);
  if (since !== undefined) query.andWhere('resource.firstSeenAt >= :since', { since });
  if (until !== undefined) query.andWhere('resource.firstSeenAt < :until', { until });
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  if (channel !== undefined) query.andWhere('resource.channel = :channel', { channel });
  return query;
}
