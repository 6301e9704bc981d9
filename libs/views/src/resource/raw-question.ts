import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A question for many rows, to be asked past TypeORM: it would hold all of them at once. */
export interface RawQuestion<Row> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** A row of the answer, as `pg` gives it, as the entity that TypeORM would have made of it. */
  readonly toRow: (raw: Readonly<Record<string, unknown>>) => Row;
}

/**
 * The rows of several questions about the same entity under the same alias, all together, in the order of some of its
 * columns; no more than a limit. Each part is limited as well, so that none reads more than could be needed. A
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
  // One part has nothing to be merged with: its rows would be handed on twice.
  const sql = `${parts.length === 1 ? first.getQuery() : merged} ORDER BY ${order}${limited}`;
  const [text, values] = first.dataSource.driver.escapeQueryWithParameters(sql, named);
  return { text, values, toRow: rowReader(first) };
}

function rowReader<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
): (raw: Readonly<Record<string, unknown>>) => Row {
  const columns = query.expressionMap.mainAlias!.metadata.columns.map(
    ({ propertyName, databaseName, transformer }) => ({
      propertyName,
      alias: `${query.alias}_${databaseName}`,
      transformers: [transformer ?? []].flat(),
    }),
  );
  return (raw) =>
    Object.fromEntries(
      columns.map(({ propertyName, alias, transformers }) => [
        propertyName,
        transformers.reduce<unknown>((value, transformer) => transformer.from(value), raw[alias]),
      ]),
    ) as Row;
}
