import { DISTRIBUTED_TABLES } from '@sidetrack/database';
import { APPENDED_COLUMNS } from '../log/event-columns.js';
import { appendAndFold } from '../statement/append-and-fold.js';
import type { Mix } from './append-mixes.js';

/** The parameters of the statement: the columns of the batch, the positions, the key of the shard. */
export const SHARD_PARAMETERS: readonly string[] = [
  ...APPENDED_COLUMNS.map(({ type }) => `${type}[]`),
  'bigint[]',
  'text',
];

const POSITIONS = `$${APPENDED_COLUMNS.length + 1}`;

/** A text that leads to the shard: the marks of its hours are kept under it. */
const KEY = `$${APPENDED_COLUMNS.length + 2}`;

/** Where the name of a table’s shard goes into the text. */
export const markOf = (table: string): string => `<${table}>`;

const WRITTEN = new RegExp(`\\b(INSERT INTO|UPDATE|FROM|JOIN) (${DISTRIBUTED_TABLES.join('|')})\\b`, 'g');

/**
 * The statement that appends the part of a batch that is for one shard, and folds it there: the same text as the one
 * statement of plain PostgreSQL, but for the names of the tables, which are marked. The positions are given, because the
 * coordinator draws them; an event without a position is left out. The answer is the number of events that were new.
 */
export function buildShardStatement({ projections, origins }: Mix): string {
  const columns = APPENDED_COLUMNS.map(({ name }) => name);
  const arrays = APPENDED_COLUMNS.map((_, place) => `$${place + 1}`);
  const text = `
    WITH received AS (
      SELECT given.*, position IS NULL AS is_ambiguous
        FROM unnest(${POSITIONS}, ${arrays.join(', ')}) AS given(position, ${columns.join(', ')})
    ), ${appendAndFold(projections, origins, KEY)}
    SELECT count(*)::integer AS appended FROM appended`;
  return text.replaceAll(WRITTEN, (_, verb: string, table: string) => `${verb} ${markOf(table)}`);
}

/** The tables that the statements write to, in the order of `DISTRIBUTED_TABLES`. */
export function writtenTables(mixes: readonly Mix[]): readonly string[] {
  const texts = mixes.map((mix) => buildShardStatement(mix)).join('\n');
  return DISTRIBUTED_TABLES.filter((table) => texts.includes(markOf(table)));
}
