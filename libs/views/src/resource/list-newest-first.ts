import type { Kind } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import type { ListPosition } from './cursor.js';
import { applyListFilter, type ListFilter } from './list-filter.js';
import type { ResourceRow } from './resource-row.js';

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
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  limit: number,
  after: ListPosition | null,
): Promise<Page<Row>> {
  const found = await queryNewestFirst(kind, rows, filter, after)
    .limit(limit + 1)
    .getMany();
  const page = found.slice(0, limit);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

/** The question for all rows of a kind that a filter leaves, newest first, or for those after a position. */
export function queryNewestFirst<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  after: ListPosition | null,
): SelectQueryBuilder<Row> {
  const query = rows
    .createQueryBuilder('resource')
    .orderBy('resource.firstSeenAt', 'DESC')
    .addOrderBy('resource.sid', 'DESC')
    .addOrderBy('resource.accountSid', 'DESC');
  applyListFilter(kind, query, filter);
  if (after) {
    query.andWhere(
      '(resource.firstSeenAt, resource.sid, resource.accountSid) < (:afterTime, :afterSid, :afterAccountSid)',
      { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
    );
  }
  return query;
}

export function positionOf({ firstSeenAt, sid, accountSid }: ResourceRow): ListPosition {
  return { firstSeenAt, sid, accountSid };
}
