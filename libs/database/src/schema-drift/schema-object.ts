export const OBJECT_KINDS = [
  'table',
  'storage',
  'column',
  'sequence',
  'constraint',
  'index',
  'trigger',
  'rule',
  'policy',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** One object that PostgreSQL keeps for a table, with PostgreSQL's definition on one line. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Writes one object on each line: `index calls.calls_open CREATE INDEX calls_open ON calls …`. */
export const writeObjects = (objects: readonly SchemaObject[]): string =>
  objects.map(({ kind, table, name, definition }) => `${kind} ${table}.${name} ${definition}\n`).join('');

/** Reads what `writeObjects` has written. */
export function parseObjects(text: string): SchemaObject[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, kind = '', table = '', name = '', definition = ''] = /^(\w+) (\w+)\.(\w+) (.*)$/.exec(line) ?? [];
      return { kind: kind as ObjectKind, table, name, definition };
    });
}
