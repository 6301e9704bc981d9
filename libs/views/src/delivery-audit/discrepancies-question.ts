import type { Channel, DeliveryClass, DeliveryWindows, Kind } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { familiesOf, inClasses, type AnyClass } from '../filters/in-classes.js';
import { isToOneOf, type Recipients } from '../filters/recipients-of-country.js';
import { withTags, type Tag } from '../filters/with-tags.js';
import type { ListOrder } from '../resource/list-order.js';
import type { ListPosition } from '../resource/list-position.js';
import { toRawUnion, type RawQuestion } from '../resource/raw-question.js';
import type { ResourceRow } from '../resource/resource-row.js';

/** Classes of messages that need no attention are left out, unless they are asked for. */
export const DEFAULT_DISCREPANCIES: readonly DeliveryClass[] = ['receipt-overdue', 'stalled', 'contradicted'];

export interface DiscrepancyFilter {
  /** Any of these classes; at least one has to be named. Only messages have delivery classes. */
  readonly classes: readonly AnyClass[];
  /** First seen at or after this. */
  readonly since?: Date;
  /** First seen before this. */
  readonly until?: Date;
  readonly accountSid?: string;
  /** Of messages. */
  readonly channel?: Channel;
  /** The result of `findRecipients` for a country; of messages and calls. */
  readonly recipients?: Recipients;
  /** All of these tags. */
  readonly tags?: readonly Tag[];
}

const ORDER = ['first_seen_at', 'sid', 'account_sid'] as const;

/**
 * The question for the resources of a kind that are of one of these classes now, the oldest or the newest first sight
 * first. It can ask for those after a position, and for no more than a limit.
 *
 * Each delivery class is asked for by itself, in order, from the index that holds the class, and the few resulting rows
 * are merged. All classes in one condition would be an OR over several indexes. The database can combine indexes, but
 * only by reading and sorting all that they hold. A message has one delivery class, so only one of the parts gives it. The
 * discrepancy classes share an index and a part; that part leaves out what another part gives already.
 */
export function askForDiscrepancies<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  after: ListPosition | null,
  limit?: number,
  order: ListOrder = 'oldest',
): RawQuestion<Row> {
  const { delivery, discrepancies } = familiesOf(filter.classes);
  const parts = delivery.map((one) => matching(kind, rows, { ...filter, classes: [one] }, now, windows));
  if (discrepancies.length > 0) {
    const found = matching(kind, rows, { ...filter, classes: discrepancies }, now, windows);
    if (delivery.length > 0) {
      const { sql, parameters } = inClasses(kind, 'resource', { classes: delivery, now, windows });
      found.andWhere(`(${sql}) IS NOT TRUE`, parameters);
    }
    parts.push(found);
  }
  if (after) {
    for (const part of parts) {
      part.andWhere(
        `(resource.firstSeenAt, resource.sid, resource.accountSid) ${order === 'oldest' ? '>' : '<'} (:afterTime, :afterSid, :afterAccountSid)`,
        { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
      );
    }
  }
  return toRawUnion(parts, ORDER, limit, order === 'oldest' ? 'ASC' : 'DESC');
}

/** The resources of a kind that pass the filter, under the name `resource`, in no order. */
export function matching<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  { classes, since, until, accountSid, channel, recipients, tags }: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
): SelectQueryBuilder<Row> {
  const wanted = inClasses(kind, 'resource', { classes, now, windows });
  const query = rows.createQueryBuilder('resource').where(wanted.sql, wanted.parameters);
  if (since !== undefined) query.andWhere('resource.firstSeenAt >= :since', { since });
  if (until !== undefined) query.andWhere('resource.firstSeenAt < :until', { until });
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  if (channel !== undefined) query.andWhere('resource.channel = :channel', { channel });
  const further = [
    ...(recipients === undefined || kind === 'recording' ? [] : [isToOneOf(kind, recipients)]),
    ...(tags === undefined || tags.length === 0 ? [] : [withTags(kind, 'resource', tags)]),
  ];
  for (const { sql, parameters } of further) query.andWhere(sql, parameters);
  return query;
}
