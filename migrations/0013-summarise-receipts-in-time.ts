import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * One summary for every two mebibytes of events instead of every quarter mebibyte. PostgreSQL remembers 256 stretches
 * that wait for their summary, and summarises them once a minute. Under load smaller stretches were filled faster than
 * that, and each stretch that found no place made a message in the server's log with the whole append in it.
 */
export class SummariseReceiptsInTime1700000000013 implements Step {
  readonly name = 'SummariseReceiptsInTime1700000000013';
  readonly walks = ['events'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      'DROP INDEX events_by_receipt',
      `CREATE INDEX events_by_receipt ON events USING brin (received_at) WITH (pages_per_range = 256, autosummarize = on)`,
    ]);
  }

  down = refuseToRevert;
}
