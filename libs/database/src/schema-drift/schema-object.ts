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

/** One thing that PostgreSQL keeps about a table, in its own words, on one line. */
export interface SchemaObject {
  readonly kind: ObjectKind;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** One object a line: `index calls.calls_open CREATE INDEX calls_open ON calls …`. */
export const writeObjects = (objects: readonly SchemaObject[]): string =>
  objects.map(({ kind, table, name, definition }) => `${kind} ${table}.${name} ${definition}\n`).join('');

/** What `writeObjects` wrote. */
export function parseObjects(text: string): SchemaObject[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, kind = '', table = '', name = '', definition = ''] = /^(\w+) (\w+)\.(\w+) (.*)$/.exec(line) ?? [];
      return { kind: kind as ObjectKind, table, name, definition };
    });
}
