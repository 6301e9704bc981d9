import type { Kind } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { rowsUpdatedSince } from '../filters/updated-since.js';
import type { ListPosition } from './list-position.js';
import { applyListFilter, type ListFilter } from './list-filter.js';
import { numberConditions } from './number-conditions.js';
import { toRawUnion, type RawQuestion } from './raw-question.js';
import type { ResourceRow } from './resource-row.js';

const ORDER = ['first_seen_at', 'sid', 'account_sid'] as const;

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
  const found: Row[] = [];
  for (const part of partsNewestFirst(filter)) {
    const { text, values, toRow } = askNewestFirst(kind, rows, part, after, limit + 1 - found.length);
    found.push(...(await rows.query<Record<string, unknown>[]>(text, [...values])).map(toRow));
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

/**
 * A list in parts, each newer than the next. A resource that was first seen since a moment has also been updated since
 * then, and the order of the list finds such resources without a look into the log. Only older resources have to be
 * found in the log.
 */
function partsNewestFirst(filter: ListFilter): readonly ListFilter[] {
  const { since, until, updatedSince } = filter;
  if (updatedSince === undefined) return [filter];
  return [
    { ...filter, updatedSince: undefined, since: since !== undefined && since > updatedSince ? since : updatedSince },
    { ...filter, until: until !== undefined && until < updatedSince ? until : updatedSince },
  ];
}

/**
 * The question for the rows of a kind that pass a filter, newest first. It can ask for the rows after a position, and
 * for no more than a limit.
 *
 * A number has several spellings. Each spelling is asked for by itself, in order, from the index on the addresses, and
 * the results are merged. One condition for all spellings could only be answered by reading and sorting everything that
 * the number ever had. When both sides are asked for, only the spellings of the receiver are asked for in this way, and
 * the database chooses the index.
 */
export function askNewestFirst<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  after: ListPosition | null,
  limit?: number,
): RawQuestion<Row> {
  const side = filter.to === undefined ? 'from' : 'to';
  const asked = filter[side];
  if (asked === undefined) return toRawUnion([queryRows(kind, rows, filter, after)], ORDER, limit, 'DESC');
  const others = { ...filter, [side]: undefined };
  const ofEach = numberConditions(kind, side, asked).map(({ sql, parameters }) =>
    queryRows(kind, rows, others, after).andWhere(sql, parameters),
  );
  return toRawUnion(ofEach, ORDER, limit, 'DESC');
}

function queryRows<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  after: ListPosition | null,
): SelectQueryBuilder<Row> {
  const query = rows.createQueryBuilder('resource');
  const { updatedSince } = filter;
  if (updatedSince !== undefined) {
    // In this one question, a common table expression with the table's own name replaces the table.
    query
      .addCommonTableExpression(rowsUpdatedSince(kind), rows.metadata.tableName, { materialized: true })
      .setParameters({ updatedSince });
  }
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
