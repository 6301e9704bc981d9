import type { ClientBase, Pool } from 'pg';
import { compareCatalogues, type Drift } from './compare-catalogues.js';
import { EXPECTED_SCHEMA } from './expected-schema.js';
import { readCatalogue } from './read-catalogue.js';
import { OBJECT_KINDS, parseObjects, type SchemaObject } from './schema-object.js';

/** The tables as all migrations of this program leave them. */
export const expectedObjects = (): SchemaObject[] => parseObjects(EXPECTED_SCHEMA);

/** The tables as this database has them, in the schema in which the connection finds its tables. */
export async function foundObjects(database: Pool | ClientBase, tables?: readonly string[]): Promise<SchemaObject[]> {
  return readCatalogue(database, tables ?? tablesOf(expectedObjects()), OBJECT_KINDS);
}

/**
 * What somebody has changed by hand about the tables, or what a restore has left out. Compares columns, constraints,
 * indexes, triggers, rules, policies and storage parameters: what is missing, surplus, or different from what the
 * migrations of this program make. The database's schema has to be of this program's version. Any login may ask.
 */
export async function findSchemaDrift(database: Pool | ClientBase): Promise<Drift[]> {
  const expected = expectedObjects();
  return compareCatalogues(await foundObjects(database, tablesOf(expected)), expected);
}

const tablesOf = (objects: readonly SchemaObject[]): string[] =>
  objects.filter(({ kind }) => kind === 'table').map(({ table }) => table);
