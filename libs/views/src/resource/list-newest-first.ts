import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { ListPosition } from './cursor.js';
import type { ResourceRow } from './resource-row.js';

export interface ListFilter {
  /** Any of these. */
  readonly statuses?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly accountSid?: string;
  /** First seen at or after this. */
  readonly since?: Date;
  /** First seen before this. */
  readonly until?: Date;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins, or null when this is the last. */
  readonly next: ListPosition | null;
}

/**
 * One page of a kind, newest first. It continues after a position, not after a number of rows: rows that are added
 * meanwhile are newer than any position already given out, so they neither shift a page nor show up twice.
 *
 * Times are compared to the millisecond, which is what the log holds: its writer hands over JavaScript dates.
 */
export async function listNewestFirst<Row extends ResourceRow>(
  rows: Repository<Row>,
  filter: ListFilter,
  limit: number,
  after: ListPosition | null,
): Promise<Page<Row>> {
  const query = rows
    .createQueryBuilder('resource')
    .orderBy('resource.firstSeenAt', 'DESC')
    .addOrderBy('resource.sid', 'DESC')
    .addOrderBy('resource.accountSid', 'DESC')
    .limit(limit + 1);
  applyFilter(query, filter);
  if (after) {
    query.andWhere(
      '(resource.firstSeenAt, resource.sid, resource.accountSid) < (:afterTime, :afterSid, :afterAccountSid)',
      { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
    );
  }
  const found = await query.getMany();
  const page = found.slice(0, limit);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

function applyFilter<Row extends ResourceRow>(query: SelectQueryBuilder<Row>, filter: ListFilter): void {
  const { statuses, from, to, accountSid, since, until } = filter;
  if (statuses !== undefined) query.andWhere('resource.status IN (:...statuses)', { statuses });
  if (from !== undefined) query.andWhere('resource.from = :from', { from });
  if (to !== undefined) query.andWhere('resource.to = :to', { to });
  if (accountSid !== undefined) query.andWhere('resource.accountSid = :accountSid', { accountSid });
  if (since !== undefined) query.andWhere('resource.firstSeenAt >= :since', { since });
  if (until !== undefined) query.andWhere('resource.firstSeenAt < :until', { until });
}

function positionOf({ firstSeenAt, sid, accountSid }: ResourceRow): ListPosition {
  return { firstSeenAt, sid, accountSid };
}
