import type { Drift } from './compare-catalogues.js';

/**
 * The statement with which the tables' owner restores an object to what the migrations make. Where PostgreSQL can, the
 * statement does not block writers. Null where no statement helps, because data would be lost or is lost already.
 */
export function mendDrift({ fault, kind, table, name, expected, found }: Drift): string | null {
  switch (kind) {
    case 'index':
      return joined([
        found === null ? null : `DROP INDEX CONCURRENTLY ${name}`,
        expected?.replace(/^CREATE (UNIQUE )?INDEX/, 'CREATE $1INDEX CONCURRENTLY') ?? null,
      ]);
    case 'constraint':
      return joined([
        found === null ? null : `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
        expected === null ? null : `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${expected}`,
      ]);
    case 'column':
      return fault === 'missing' ? `ALTER TABLE ${table} ADD COLUMN ${name} ${expected}` : null;
    case 'trigger':
      return `DROP TRIGGER ${name} ON ${table}`;
    case 'rule':
      return `DROP RULE ${name} ON ${table}`;
    case 'policy':
      return `DROP POLICY ${name} ON ${table}`;
    case 'storage':
      return joined([
        found === null ? null : `ALTER TABLE ${table} RESET (${optionNames(found)})`,
        expected === null ? null : `ALTER TABLE ${table} SET (${expected})`,
      ]);
    case 'table':
      if (found === null) return null;
      return joined([
        found.startsWith('UNLOGGED') ? `ALTER TABLE ${table} SET LOGGED` : null,
        found.endsWith('SECURITY') ? `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY` : null,
      ]);
    case 'sequence':
      return fault === 'different' ? `ALTER SEQUENCE ${name} INCREMENT BY 1 NO CYCLE` : null;
  }
}

function joined(statements: readonly (string | null)[]): string | null {
  const all = statements.filter((statement) => statement !== null);
  return all.length === 0 ? null : all.join('; ');
}

const optionNames = (options: string): string =>
  options
    .split(', ')
    .map((option) => option.replace(/=.*/, ''))
    .join(', ');
