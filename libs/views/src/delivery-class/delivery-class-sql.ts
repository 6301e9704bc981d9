import type { SqlFragment } from '@sidetrack/database';
import {
  DELIVERY_RULES,
  type DeliveryClass,
  type DeliveryCondition,
  type DeliveryWindows,
  type WindowName,
} from '@sidetrack/domain';
import { windowCutoff, windowParameters } from './window-sql.js';

/**
 * The predicates of the partial indexes for a class, word for word. They follow from the class anyway, but the planner
 * cannot know that: it uses a partial index only for a query that states the index's predicate.
 */
const INDEXED: Readonly<Partial<Record<DeliveryClass, (row: string) => string>>> = {
  contradicted: (row) => `${row}.contradicted`,
  inbound: (row) => `${row}.direction = 'inbound'`,
  failed: (row) => `num_nonnulls(${row}.undelivered_at, ${row}.failed_at, ${row}.canceled_at) > 0`,
  'receipt-not-expected': (row) => `${row}.channel = 'mms'`,
  'receipt-overdue': (row) => `NOT ${row}.final AND ${row}.sent_at IS NOT NULL`,
  'awaiting-receipt': (row) => `NOT ${row}.final AND ${row}.sent_at IS NOT NULL`,
  stalled: (row) => `NOT ${row}.final AND ${row}.sent_at IS NULL`,
  'in-flight': (row) => `NOT ${row}.final AND ${row}.sent_at IS NULL`,
};

/**
 * The delivery class of each row as an SQL expression, for GROUP BY. The expression is made from the same list that
 * classifies one message. `row` is the alias of `messages` in the query.
 *
 *     const delivery = deliveryClassSql('message', now, windows);
 *     query.select(delivery.sql, 'class').addSelect('count(*)', 'messages').groupBy('1').setParameters(delivery.parameters)
 */
export function deliveryClassSql(row: string, now: Date, windows: DeliveryWindows): SqlFragment {
  const cases = DELIVERY_RULES.map((rule) => `WHEN ${toSql(rule.holds, row, windows)} THEN '${rule.class}'`);
  return { sql: `CASE ${cases.join(' ')} END`, parameters: windowParameters(now, windows) };
}

/**
 * The condition that a row is of one of these classes, by the same list: for WHERE. It spells out the predicates of the
 * partial indexes on `messages` (awaiting, unsent, contradicted, unsuccessful), so that few rows among millions are found by them.
 *
 *     const wanted = inDeliveryClasses('resource', ['receipt-overdue', 'stalled'], now, windows);
 *     query.andWhere(wanted.sql, wanted.parameters)
 *
 * Its parameters have the names and values of `deliveryClassSql` with the same moment and windows, so both fit into one
 * query. No classes, no rows.
 */
export function inDeliveryClasses(
  row: string,
  classes: readonly DeliveryClass[],
  now: Date,
  windows: DeliveryWindows,
): SqlFragment {
  const arms = [...new Set(classes)].map((wanted) => `(${isOfClass(wanted, row, windows)})`);
  const sql = arms.length === 0 ? 'FALSE' : `(${arms.join(' OR ')})`;
  return { sql, parameters: windowParameters(now, windows) };
}

/**
 * The condition of the class itself, combined with the condition that no earlier rule holds. With an unknown status an
 * earlier condition is NULL, and `NOT NULL` is not true either: hence `IS NOT TRUE`.
 *
 * The whole condition stands in a CASE, into which the planner does not look. Its parts follow from each other and from
 * the predicate of the index. If the planner saw the parts, it would take them for independent, expect hardly a row,
 * and then read and sort everything that the index holds, although reading the beginning of the index is enough.
 */
function isOfClass(wanted: DeliveryClass, row: string, windows: DeliveryWindows): string {
  const place = DELIVERY_RULES.findIndex((rule) => rule.class === wanted);
  const earlier = DELIVERY_RULES.slice(0, place).map((rule) => `(${toSql(rule.holds, row, windows)}) IS NOT TRUE`);
  const own = toSql(DELIVERY_RULES[place]!.holds, row, windows);
  const exactly = `CASE WHEN ${[own, ...earlier].join(' AND ')} THEN TRUE ELSE FALSE END`;
  return [INDEXED[wanted]?.(row) ?? [], exactly].flat().join(' AND ');
}

function toSql(condition: DeliveryCondition, row: string, windows: DeliveryWindows): string {
  switch (condition.is) {
    case 'any':
      return 'TRUE';
    case 'contradicted':
      return `${row}.contradicted`;
    case 'inbound':
      return `${row}.direction = 'inbound'`;
    case 'channel':
      return `${row}.channel = '${condition.channel}'`;
    case 'status':
      return `${row}.status IN (${condition.oneOf.map((status) => `'${status}'`).join(', ')})`;
    case 'past':
      return `${WINDOW_START[condition.window](row)} < ${windowCutoff(condition.window, row, windows)}`;
    case 'all':
      return condition.of.map((part) => toSql(part, row, windows)).join(' AND ');
  }
}

/** `windowStart` of the domain. */
const WINDOW_START: Readonly<Record<WindowName, (row: string) => string>> = {
  receipt: (row) => `COALESCE(${row}.sent_at, ${row}.first_seen_at)`,
  stall: (row) => `${row}.first_seen_at`,
};
