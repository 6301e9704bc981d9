import type { Channel, DeliveryClass, DeliveryWindows } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { isToOneOf, type Recipients } from '../filters/recipients-of-country.js';
import { withTags, type Tag } from '../filters/with-tags.js';
import { inDeliveryClasses } from '../delivery-class/delivery-class-sql.js';
import type { MessageEntity } from '../messages/message.entity.js';
import type { ListPosition } from '../resource/list-position.js';
import { toRawUnion, type RawQuestion } from '../resource/raw-question.js';

/** Classes that need no attention are left out, unless they are asked for. */
export const DEFAULT_DISCREPANCIES: readonly DeliveryClass[] = ['receipt-overdue', 'stalled', 'contradicted'];

export interface DiscrepancyFilter {
  /** Any of these classes; at least one has to be named. */
  readonly classes: readonly DeliveryClass[];
  /** First seen at or after this. */
  readonly since?: Date;
  /** First seen before this. */
  readonly until?: Date;
  readonly accountSid?: string;
  readonly channel?: Channel;
  /** The result of `findRecipients` for a country. */
  readonly recipients?: Recipients;
  /** All of these tags. */
  readonly tags?: readonly Tag[];
}

const ORDER = ['first_seen_at', 'sid', 'account_sid'] as const;

/**
 * The question for the messages that are of one of these classes now, the oldest first sight first. It can ask for the
 * messages after a position, and for no more than a limit.
 *
 * Each class is asked for by itself, in order, from the index that holds the class, and the few resulting rows are
 * merged. All classes in one condition would be an OR over several indexes. The database can combine indexes, but only
 * by reading and sorting all that they hold. A message has one class, so only one of the parts gives it.
 */
export function askForDiscrepancies(
  messages: Repository<MessageEntity>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  after: ListPosition | null,
  limit?: number,
): RawQuestion<MessageEntity> {
  const ofEach = [...new Set(filter.classes)].map((wanted) => {
    const query = matching(messages, { ...filter, classes: [wanted] }, now, windows);
    if (after) {
      query.andWhere(
        '(resource.firstSeenAt, resource.sid, resource.accountSid) > (:afterTime, :afterSid, :afterAccountSid)',
        { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
      );
    }
    return query;
  });
  return toRawUnion(ofEach, ORDER, limit);
}

/** The messages that pass the filter, under the name `resource`, in no order. */
export function matching(
  messages: Repository<MessageEntity>,
  { classes, since, until, accountSid, channel, recipients, tags }: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
): SelectQueryBuilder<MessageEntity> {
  const wanted = inDeliveryClasses('resource', classes, now, windows);
  const query = messages.createQueryBuilder('resource').where(wanted.sql, wanted.parameters);
  if (since !== undefined) query.andWhere('resource.firstSeenAt >= :since', { since });
  if (until !== undefined) query.andWhere('resource.firstSeenAt < :until', { until });
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  if (channel !== undefined) query.andWhere('resource.channel = :channel', { channel });
  const further = [
    ...(recipients === undefined ? [] : [isToOneOf('message', recipients)]),
    ...(tags === undefined || tags.length === 0 ? [] : [withTags('message', 'resource', tags)]),
  ];
  for (const { sql, parameters } of further) query.andWhere(sql, parameters);
  return query;
}
