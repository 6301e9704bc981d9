import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** A question for many rows, to be asked past TypeORM: it would hold all of them at once. */
export interface RawQuestion<Row> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** A row of the answer, as `pg` gives it, as the entity that TypeORM would have made of it. */
  readonly toRow: (raw: Readonly<Record<string, unknown>>) => Row;
}

/** The same question in SQL, with the way back from its columns to the entity's properties. */
export function toRawQuestion<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): RawQuestion<Row> {
  const [text, values] = query.getQueryAndParameters();
  const columns = query.expressionMap.mainAlias!.metadata.columns.map(
    ({ propertyName, databaseName, transformer }) => ({
      propertyName,
      alias: `${query.alias}_${databaseName}`,
      transformers: [transformer ?? []].flat(),
    }),
  );
  const toRow = (raw: Readonly<Record<string, unknown>>): Row =>
    Object.fromEntries(
      columns.map(({ propertyName, alias, transformers }) => [
        propertyName,
        transformers.reduce<unknown>((value, transformer) => transformer.from(value), raw[alias]),
      ]),
    ) as Row;
  return { text, values, toRow };
}
