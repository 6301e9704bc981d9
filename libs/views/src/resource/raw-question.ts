import type { RawRow } from '@sidetrack/database';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { entityReader } from './entity-reader.js';

/** A question for many rows that does not go through TypeORM, because TypeORM would hold all rows at once. */
export interface RawQuestion<Row> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Turns a row of the answer, as `pg` gives it, into the entity that TypeORM would have made. */
  readonly toRow: (raw: RawRow) => Row;
}

/**
 * The rows of several questions about the same entity under the same alias, all together, in the order of some of its
 * columns; no more than a limit. Each part is limited as well, so that no part reads more rows than could be needed. A
 * parameter has the same value in all parts.
 */
export function toRawUnion<Row extends ObjectLiteral>(
  parts: readonly SelectQueryBuilder<Row>[],
  columns: readonly string[],
  limit?: number,
  direction: 'ASC' | 'DESC' = 'ASC',
): RawQuestion<Row> {
  const [first] = parts;
  if (first === undefined) throw new Error('a union of no questions was asked for; give one or more.');
  const order = columns.map((column) => `"${first.alias}_${column}" ${direction}`).join(', ');
  const limited = limit === undefined ? '' : ` LIMIT ${limit}`;
  const ofEach = parts.map((part) => `${part.getQuery()}${limited && ` ORDER BY ${order}${limited}`}`);
  const named = Object.assign({}, ...parts.map((part) => part.getParameters())) as ObjectLiteral;
  const merged = `SELECT * FROM (${ofEach.map((one) => `(${one})`).join(' UNION ALL ')}) AS merged`;
  // One part alone needs no merge, which would only pass its rows on a second time.
  const sql = `${parts.length === 1 ? first.getQuery() : merged} ORDER BY ${order}${limited}`;
  const [text, values] = first.dataSource.driver.escapeQueryWithParameters(sql, named);
  return { text, values, toRow: readerOf(first) };
}

const readerOf = <Row extends ObjectLiteral>({
  alias,
  expressionMap,
}: SelectQueryBuilder<Row>): ((raw: RawRow) => Row) =>
  entityReader(expressionMap.mainAlias!.metadata.target as new () => Row, `${alias}_`);
