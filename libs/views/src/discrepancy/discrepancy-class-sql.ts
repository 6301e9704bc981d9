import {
  CHANNEL_WITHOUT_RECEIPT,
  DISCREPANCY_RULES,
  endsFor,
  FROM_BEFORE,
  type DiscrepancyClass,
  type DiscrepancyCondition,
  type Kind,
} from '@sidetrack/domain';
import { firstReportedColumn } from '@sidetrack/event-store';

/**
 * The discrepancy class of each row of a kind as an SQL expression, null where a row has none. The expression is made
 * from the same list that finds the discrepancy of one resource. `row` is the alias of the kind's table in the query.
 */
export function discrepancyClassSql(kind: Kind, row: string): string {
  const cases = DISCREPANCY_RULES.map((rule) => {
    const then = rule.class === null ? 'NULL' : `'${rule.class}'`;
    return `WHEN ${toSql(rule.holds, kind, row)} THEN ${then}`;
  });
  // Nearly all rows end at the first WHEN.
  return `CASE WHEN NOT (${wasObserved(row)}) THEN NULL ${cases.join(' ')} END`;
}

/**
 * The condition that a row of a kind is of one of these classes, for WHERE. It spells out the predicate of the partial
 * indexes `*_observed`, word for word, since the planner uses a partial index only for a query that states it. `classes`
 * become part of the SQL. No classes, no rows.
 *
 * The rest stands in a CASE that is true or false, into which the planner does not look: it would expect hardly a row, and
 * read and sort all that the index holds, although reading the beginning of the index is enough.
 */
export function inDiscrepancyClasses(kind: Kind, row: string, classes: readonly DiscrepancyClass[]): string {
  if (classes.length === 0) return 'FALSE';
  const words = [...new Set(classes)].map((name) => `'${name}'`).join(', ');
  return (
    `((${wasObserved(row)}) AND ` +
    `CASE WHEN ${discrepancyClassSql(kind, row)} IN (${words}) THEN TRUE ELSE FALSE END)`
  );
}

/**
 * Whether anything was observed of the row that could be a discrepancy: the predicate of the partial indexes. What a
 * backfill brought is none, and would be most of the rows.
 */
const wasObserved = (row: string): string =>
  `(${row}.observed IS NOT NULL AND NOT '${FROM_BEFORE}' = ANY (${row}.observed)) ` +
  `OR ${row}.gone_at IS NOT NULL OR ${row}.behind_at IS NOT NULL`;

function toSql(condition: DiscrepancyCondition, kind: Kind, row: string): string {
  switch (condition.is) {
    case 'contradicted':
      return `${row}.contradicted`;
    case 'behind':
      return `${row}.behind_at IS NOT NULL AND ${row}.caught_up_at IS NULL`;
    case 'gone':
      return `${row}.gone_at IS NOT NULL`;
    case 'end-observed':
      return `${row}.observed && ${endsSql(kind, row)}`;
    case 'end-called-back':
      return `(${endsFor(kind)
        .map((end) => `${row}.${firstReportedColumn(end)} IS NOT NULL AND '${end}' <> ALL (${row}.observed)`)
        .join(' OR ')})`;
    case 'marked':
      return `'${condition.word}' = ANY (${row}.observed)`;
    case 'all':
      return condition.of.map((part) => toSql(part, kind, row)).join(' AND ');
  }
}

/** `endsFor` of the domain, for the row's channel where it has one. */
function endsSql(kind: Kind, row: string): string {
  const ends = textArray(endsFor(kind));
  if (kind !== 'message') return ends;
  const withoutReceipt = textArray(endsFor(kind, CHANNEL_WITHOUT_RECEIPT));
  return `CASE ${row}.channel WHEN '${CHANNEL_WITHOUT_RECEIPT}' THEN ${withoutReceipt} ELSE ${ends} END`;
}

const textArray = (words: readonly string[]): string => `ARRAY[${words.map((word) => `'${word}'`).join(', ')}]`;
