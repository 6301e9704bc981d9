import { getMetadataArgsStorage } from 'typeorm';

/** A row as `json_agg` writes it: by column, times in ISO 8601. */
export type JsonRow = Readonly<Record<string, unknown>>;

interface PropertyOfColumn {
  readonly column: string;
  readonly property: string;
  readonly isTime: boolean;
}

/** How rows of this entity's table are read from JSON; its columns are those of the entity, written nowhere else. */
export function entityFromJson<Row extends object>(entity: new () => Row): (json: JsonRow) => Row {
  const properties: readonly PropertyOfColumn[] = getMetadataArgsStorage()
    .filterColumns(entity)
    .map(({ propertyName, options }) => ({
      column: options.name ?? propertyName,
      property: propertyName,
      isTime: options.type === 'timestamptz',
    }));
  return (json) => {
    const row = new entity() as Record<string, unknown>;
    for (const { column, property, isTime } of properties) {
      const value = json[column] ?? null;
      row[property] = isTime && value !== null ? new Date(value as string) : value;
    }
    return row as Row;
  };
}
