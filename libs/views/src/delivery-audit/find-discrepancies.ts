import type { DeliveryClass, DeliveryWindows } from '@sidetrack/domain';
import type { Repository } from 'typeorm';
import { deliveryClassSql } from '../delivery-class/delivery-class-sql.js';
import type { MessageEntity } from '../messages/message.entity.js';
import type { ListPosition } from '../resource/list-position.js';
import { positionOf, type Page } from '../resource/list-newest-first.js';
import { askForDiscrepancies, matching, type DiscrepancyFilter } from './discrepancies-question.js';

/** One page of the messages that are of one of these classes now, the oldest first sight first. */
export async function findDiscrepancies(
  messages: Repository<MessageEntity>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  limit: number,
  after: ListPosition | null,
): Promise<Page<MessageEntity>> {
  const { text, values, toRow } = askForDiscrepancies(messages, filter, now, windows, after, limit + 1);
  const found = await messages.query<Record<string, unknown>[]>(text, [...values]);
  const page = found.slice(0, limit).map(toRow);
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
