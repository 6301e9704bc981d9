import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

const NEWEST_FIRST = 'first_seen_at DESC';
/** An address without its scheme, as step 15 has it. */
const bare = (column: string): string => `substr(${column}, strpos(${column}, ':') + 1)`;

/** Indexes that every row has an entry in, with the columns that they keep. */
const NARROWED: readonly (readonly [table: string, index: string, columns: string, where?: string])[] = [
  ['messages', 'messages_by_first_seen', NEWEST_FIRST],
  ['messages', 'messages_by_from', `${bare('from_number')}, ${NEWEST_FIRST}`],
  ['messages', 'messages_by_to', `${bare('to_number')}, ${NEWEST_FIRST}`],
  ['calls', 'calls_by_first_seen', NEWEST_FIRST],
  ['calls', 'calls_by_from', `from_number, ${NEWEST_FIRST}`],
  ['calls', 'calls_by_to', `to_number, ${NEWEST_FIRST}`],
  ['calls', 'calls_by_parent', 'parent_call_sid, first_seen_at', 'parent_call_sid IS NOT NULL'],
  ['recordings', 'recordings_by_first_seen', NEWEST_FIRST],
  ['recordings', 'recordings_by_call', `call_sid, ${NEWEST_FIRST}`],
];

/**
 * What a callback makes PostgreSQL write, without what is written twice.
 *
 * A parameter that says what a column of its event says too is left out of the parameters, and a bit of `left_out` says
 * which one. Rows of before have all of their parameters; they are not written anew.
 *
 * The indexes that hold every row end at the time of first sight. The SID behind it was more than half of their bytes,
 * and orders only what was seen in the same millisecond: a list sorts those few rows itself. Entries that are alike are
 * then stored once (deduplication).
 *
 * A row is updated about three times within seconds of its insert. With more room on its page the new versions stay
 * there (HOT), and no index gets an entry for them. Less room made more versions elsewhere, and larger tables.
 */
export class WriteLessForEachCallback1700000000024 implements Step {
  readonly name = 'WriteLessForEachCallback1700000000024';
  readonly walks = ['messages', 'calls', 'recordings'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      // Made beside those of before: readers have these until the step ends.
      ...NARROWED.map(
        ([table, index, columns, where]) =>
          `CREATE INDEX ${index}_narrow ON ${table} (${columns})${where === undefined ? '' : ` WHERE ${where}`}`,
      ),
      'ALTER TABLE events ADD COLUMN left_out smallint',
      ...['messages', 'calls'].map((table) => `ALTER TABLE ${table} SET (fillfactor = 60)`),
      ...NARROWED.flatMap(([, index]) => [`DROP INDEX ${index}`, `ALTER INDEX ${index}_narrow RENAME TO ${index}`]),
    ]);
  }

  down = refuseToRevert;
}
