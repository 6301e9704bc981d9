import type { ObjectKind, SchemaObject } from './schema-object.js';

/** One object that differs from what the migrations make. */
export interface Drift {
  readonly fault: 'missing' | 'surplus' | 'different';
  readonly kind: ObjectKind;
  readonly table: string;
  readonly name: string;
  /** The definition that the migrations make; null where they make no such object. */
  readonly expected: string | null;
  /** The definition that was found; null where the object is missing. */
  readonly found: string | null;
  /**
   * Whether the difference could cause callbacks to be refused, lost or reported wrongly. Otherwise the database is
   * only slower, or an administrator wanted it so.
   */
  readonly isHarmful: boolean;
}

/**
 * The differences between the tables as they are and as the migrations make them. For a missing table only the table
 * itself is reported.
 */
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

/**
 * An administrator may have good reasons to add an index or to change a setting of vacuum. An added column does no
 * harm, because no statement fills it, unless it must not be null.
 */
function isHarmful(fault: Drift['fault'], kind: ObjectKind, found: SchemaObject | null): boolean {
  if (kind === 'storage') return false;
  if (fault !== 'surplus') return true;
  if (kind === 'index') return found?.definition.startsWith('CREATE UNIQUE ') ?? true;
  if (kind === 'column') return found?.definition.endsWith('NOT NULL') ?? true;
  return kind !== 'sequence';
}
