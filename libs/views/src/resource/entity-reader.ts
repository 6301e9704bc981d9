import { column, rowReader, type ColumnReader, type RawRow } from '@sidetrack/database';
import { getMetadataArgsStorage } from 'typeorm';

/** The types of TypeORM whose values cannot be taken as they come. */
const READERS: Readonly<Record<string, ColumnReader<unknown>>> = { timestamptz: column.time, bigint: column.number };

/**
 * Reads rows of this entity's table, as columns or as JSON. The columns are those of the entity, which lists them once.
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
