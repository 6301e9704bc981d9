import type { ObjectKind, SchemaObject } from './schema-object.js';

/** One object that is not as the migrations make it. */
export interface Drift {
  readonly fault: 'missing' | 'surplus' | 'different';
  readonly kind: ObjectKind;
  readonly table: string;
  readonly name: string;
  /** As the migrations make it; null where they make none. */
  readonly expected: string | null;
  /** As it is; null where there is none. */
  readonly found: string | null;
  /** Whether callbacks could be refused, lost or told wrongly for it; or it is merely slower, or somebody's own choice. */
  readonly isHarmful: boolean;
}

/** What differs between the tables as they are and as the migrations make them; of a missing table only that. */
export function compareCatalogues(found: readonly SchemaObject[], expected: readonly SchemaObject[]): Drift[] {
  const foundByName = new Map(found.map((object) => [nameOf(object), object]));
  const expectedByName = new Map(expected.map((object) => [nameOf(object), object]));
  const present = new Set(found.map(({ table }) => table));
  const names = new Set([...expectedByName.keys(), ...foundByName.keys()]);
  return [...names].flatMap((name) => {
    const [is, should] = [foundByName.get(name) ?? null, expectedByName.get(name) ?? null];
    const { kind, table, name: own } = (should ?? is)!;
    if (is?.definition === should?.definition) return [];
    if (!present.has(table) && kind !== 'table') return [];
    const fault = is === null ? 'missing' : should === null ? 'surplus' : 'different';
    const definitions = { expected: should?.definition ?? null, found: is?.definition ?? null };
    return [{ fault, kind, table, name: own, ...definitions, isHarmful: isHarmful(fault, kind, is) }] as const;
  });
}

const nameOf = ({ kind, table, name }: SchemaObject): string => `${kind} ${table}.${name}`;

/** An administrator may well add an index or turn a knob of vacuuming; a column of somebody's own is filled by nobody. */
function isHarmful(fault: Drift['fault'], kind: ObjectKind, found: SchemaObject | null): boolean {
  if (kind === 'storage') return false;
  if (fault !== 'surplus') return true;
  if (kind === 'index') return found?.definition.startsWith('CREATE UNIQUE ') ?? true;
  if (kind === 'column') return found?.definition.endsWith('NOT NULL') ?? true;
  return kind !== 'sequence';
}
