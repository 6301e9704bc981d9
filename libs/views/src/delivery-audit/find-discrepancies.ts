import type { SqlFragment } from '@sidetrack/database';
import type { DeliveryWindows, Kind } from '@sidetrack/domain';
import type { Repository } from 'typeorm';
import { deliveryClassSql } from '../delivery-class/delivery-class-sql.js';
import { discrepancyClassSql } from '../discrepancy/discrepancy-class-sql.js';
import { familiesOf, type AnyClass } from '../filters/in-classes.js';
import type { ListOrder } from '../resource/list-order.js';
import type { ListPosition } from '../resource/list-position.js';
import { positionOf, type Page } from '../resource/list-in-order.js';
import type { ResourceRow } from '../resource/resource-row.js';
import { askForDiscrepancies, matching, type DiscrepancyFilter } from './discrepancies-question.js';

/** One page of the resources of a kind that are of one of these classes now, in the order of their first sight. */
export async function findDiscrepancies<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  limit: number,
  after: ListPosition | null,
  order: ListOrder = 'oldest',
): Promise<Page<Row>> {
  const { text, values, toRow } = askForDiscrepancies(kind, rows, filter, now, windows, after, limit + 1, order);
  const found = await rows.query<Record<string, unknown>[]>(text, [...values]);
  const page = found.slice(0, limit).map(toRow);
  return { rows: page, next: found.length > limit ? positionOf(page[page.length - 1]!) : null };
}

/**
 * How many resources of a kind the whole filter matches, by class; every class that was asked for has a count. A message
 * of a delivery class and of a discrepancy class counts under both.
 */
export async function countDiscrepancies<Row extends ResourceRow>(
  kind: Kind,
  rows: Repository<Row>,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
): Promise<Partial<Record<AnyClass, number>>> {
  const { delivery, discrepancies } = familiesOf(filter.classes);
  const count = async (classes: readonly AnyClass[], itsClass: SqlFragment) => {
    if (classes.length === 0) return [];
    return matching(kind, rows, { ...filter, classes }, now, windows)
      .select(itsClass.sql, 'class')
      .addSelect('count(*)::integer', 'count')
      .setParameters(itsClass.parameters)
      .groupBy('1')
      .getRawMany<{ class: AnyClass; count: number }>();
  };
  const counted = await Promise.all([
    count(delivery, deliveryClassSql('resource', now, windows)),
    count(discrepancies, { sql: discrepancyClassSql(kind, 'resource'), parameters: {} }),
  ]);
  const none = [...delivery, ...discrepancies].map((wanted) => [wanted, 0] as const);
  return Object.fromEntries([...none, ...counted.flat().map((row) => [row.class, row.count] as const)]);
}
