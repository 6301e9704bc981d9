import type { Kind } from '@sidetrack/domain';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { rowsUpdatedSince } from '../filters/updated-since.js';
import type { ListOrder } from './list-order.js';
import type { ListPosition } from './list-position.js';
import { applyListFilter, type ListFilter } from './list-filter.js';
import { numberConditions } from './number-conditions.js';
import { toRawUnion, type RawQuestion } from './raw-question.js';
import type { ResourceRow } from './resource-row.js';

const ORDER = ['first_seen_at', 'sid', 'account_sid'] as const;

/** How the order is said in SQL, and how a row that comes later compares with the one before. */
const IN_SQL = {
  newest: { direction: 'DESC', isAfter: '<' },
  oldest: { direction: 'ASC', isAfter: '>' },
} as const satisfies Record<ListOrder, unknown>;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next page begins, or null when this is the last. */
  readonly next: ListPosition | null;
}

/**
 * One page of a kind, newest or oldest first. It continues after a position, not after a number of rows: rows that are
 * added meanwhile are newer than any position already given out, so they neither shift a page nor show up twice. The
 * oldest first, they come at the end.
 *
 * Times are compared to the millisecond, which is what the log holds: its writer hands over JavaScript dates.
 */
export async function listInOrder<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  order: ListOrder,
  limit: number,
  after: ListPosition | null,
): Promise<Page<Row>> {
  const found: Row[] = [];
  for (const part of partsInOrder(filter, order)) {
    const { text, values, toRow } = askInOrder(kind, rows, part, order, after, limit + 1 - found.length);
    found.push(...(await rows.query<Record<string, unknown>[]>(text, [...values])).map(toRow));
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

/**
 * A list in parts, each before the next in its order. A resource that was first seen since a moment has also been
 * updated since then, and the order of the list finds such resources without a look into the log. Only older resources
 * have to be found in the log.
 */
function partsInOrder(filter: ListFilter, order: ListOrder): readonly ListFilter[] {
  const { since, until, updatedSince } = filter;
  if (updatedSince === undefined) return [filter];
  const newer = { ...filter, updatedSince: undefined, since: later(since, updatedSince) };
  const older = { ...filter, until: until !== undefined && until < updatedSince ? until : updatedSince };
  return order === 'newest' ? [newer, older] : [older, newer];
}

const later = (one: Date | undefined, other: Date): Date => (one !== undefined && one > other ? one : other);

/**
 * The question for the rows of a kind that pass a filter, in order. It can ask for the rows after a position, and for no
 * more than a limit.
 *
 * A number has several spellings. Each spelling is asked for by itself, in order, from the index on the addresses, and
 * the results are merged. One condition for all spellings could only be answered by reading and sorting everything that
 * the number ever had. When both sides are asked for, only the spellings of the receiver are asked for in this way, and
 * the database chooses the index.
 */
export function askInOrder<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  order: ListOrder,
  after: ListPosition | null,
  limit?: number,
): RawQuestion<Row> {
  const { direction } = IN_SQL[order];
  const side = filter.to === undefined ? 'from' : 'to';
  const asked = filter[side];
  if (asked === undefined) return toRawUnion([queryRows(kind, rows, filter, order, after)], ORDER, limit, direction);
  const others = { ...filter, [side]: undefined };
  const ofEach = numberConditions(kind, side, asked).map(({ sql, parameters }) =>
    queryRows(kind, rows, others, order, after).andWhere(sql, parameters),
  );
  return toRawUnion(ofEach, ORDER, limit, direction);
}

function queryRows<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: ListFilter,
  order: ListOrder,
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
      `(resource.firstSeenAt, resource.sid, resource.accountSid) ${IN_SQL[order].isAfter} (:afterTime, :afterSid, :afterAccountSid)`,
      { afterTime: after.firstSeenAt, afterSid: after.sid, afterAccountSid: after.accountSid },
    );
  }
  return query;
}

export function positionOf({ firstSeenAt, sid, accountSid }: ResourceRow): ListPosition {
  return { firstSeenAt, sid, accountSid };
}
