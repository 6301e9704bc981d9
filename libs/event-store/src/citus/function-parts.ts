import { APPENDED_COLUMNS } from '../log/event-columns.js';

/** The arrays of a batch as the arguments of a function, one for each of `APPENDED_COLUMNS`. */
export const COLUMN_ARGUMENTS = APPENDED_COLUMNS.map(({ name, type }) => `a_${name} ${type}[]`).join(', ');

/** The same, to hand them on: whole, or as `cut` makes them. */
export const passColumns = (cut: (argument: string) => string = (argument) => argument): string =>
  APPENDED_COLUMNS.map(({ name }) => cut(`a_${name}`)).join(', ');

/** How the functions find their tables, in the SQL of a body. */
export interface TableNaming {
  /** The numbers of the shards to which a key (a variable of the body) leads: one for each of the tables. */
  readonly idsOf: (key: string) => string;
  /** The name of a table as a statement writes it, given such numbers. */
  readonly nameOf: (table: string, ids: string) => string;
  /** A statement that makes sure that the shard stays on this node until the transaction ends; or none. */
  readonly hold: (ids: string, expected: string) => string;
}

/** Citus: the tables of a shard are named for its number. */
export function namingOfShards(schema: string, lockFunction: string, tables: readonly string[]): TableNaming {
  const place = (table: string): number => tables.indexOf(table) + 1;
  const ids = (key: string): string =>
    tables.map((table) => `get_shard_id_for_distribution_column('${schema}.${table}'::regclass, ${key})`).join(', ');
  return {
    idsOf: (key) => `ARRAY[${ids(key)}]`,
    nameOf: (table, numbers) => `'${schema}.${table}_' || ${numbers}[${place(table)}]`,
    hold: (numbers, expected) => `PERFORM ${lockFunction}(${numbers}[1], ${expected});`,
  };
}

/** One server: the tables as they are. With this the functions can be tried on any PostgreSQL. */
export function namingOfTables(schema: string, tables: readonly string[]): TableNaming {
  return {
    idsOf: () => `ARRAY[${tables.map(() => '0').join(', ')}]::bigint[]`,
    nameOf: (table) => `'${schema}.${table}'`,
    hold: () => '',
  };
}
