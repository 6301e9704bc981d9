import { column, rowReader, type ColumnReader, type RawRow } from '@sidetrack/database';
import { getMetadataArgsStorage } from 'typeorm';

/** Where TypeORM's names of types call for more than to take the value as it comes. */
const READERS: Readonly<Record<string, ColumnReader<unknown>>> = { timestamptz: column.time, bigint: column.number };

/**
 * Reads rows of this entity's table, as columns or as JSON; its columns are those of the entity, written nowhere else.
 *
 * @param prefix what the answer has before each column's name: TypeORM puts the alias of the table there
 */
export function entityReader<Row extends object>(entity: new () => Row, prefix = ''): (raw: RawRow) => Row {
  const columns = getMetadataArgsStorage()
    .filterColumns(entity)
    .map(({ propertyName, options }): [string, ColumnReader<unknown>] => {
      const reader = READERS[String(options.type)] ?? column.json<unknown>();
      return [propertyName, column.named(`${prefix}${options.name ?? propertyName}`, column.orNull(reader))];
    });
  return rowReader(Object.fromEntries(columns)) as (raw: RawRow) => Row;
}

/** The name of the entity's table. */
export const tableOf = (entity: new () => object): string => getMetadataArgsStorage().filterTables(entity)[0]!.name!;
