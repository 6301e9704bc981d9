import { MIGRATIONS } from '@sidetrack/migrations';
import type { ClientBase, Pool } from 'pg';
import { ask } from './ask/ask.js';
import { column } from './ask/column.js';
import { kindOfFailure } from './failures/index.js';
import { rowReader } from './ask/row-reader.js';

const KNOWN = MIGRATIONS.map((migration) => migration.name);

export type SchemaState =
  | { readonly state: 'current'; readonly version: string }
  | { readonly state: 'unmigrated'; readonly missing: readonly string[] }
  | { readonly state: 'newer'; readonly unknown: readonly string[] };

/** Compares the migrations that the database has taken with the migrations that this program knows. */
export async function readSchemaState(database: Pool | ClientBase): Promise<SchemaState> {
  const done = await executedMigrations(database);
  const unknown = done.filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0) return { state: 'newer', unknown };
  const missing = KNOWN.filter((name) => !done.includes(name));
  if (missing.length > 0) return { state: 'unmigrated', missing };
  return { state: 'current', version: KNOWN[KNOWN.length - 1] ?? '' };
}

/** One line that says what is wrong with the schema and what to do, or null when it fits this program. */
export function explainSchemaState(schema: SchemaState): string | null {
  switch (schema.state) {
    case 'current':
      return null;
    case 'unmigrated':
      return `The database lacks ${schema.missing.length} of ${KNOWN.length} migrations (next: ${schema.missing[0]}); run \`sidetrack migrate\` with the same DATABASE_URL.`;
    case 'newer':
      return `The database was migrated by a newer Sidetrack (it has ${schema.unknown.join(', ')}, unknown here); start that version or a later one.`;
  }
}

const DONE = 'SELECT name FROM migrations ORDER BY id';
const readName = rowReader({ name: column.text });

async function executedMigrations(database: Pool | ClientBase): Promise<string[]> {
  try {
    return (await ask(database, { text: DONE }, readName)).map(({ name }) => name);
  } catch (error) {
    if (kindOfFailure(error) === 'no-such-table') return [];
    throw error;
  }
}
