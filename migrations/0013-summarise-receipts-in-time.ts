import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * One summary for every two mebibytes of events instead of every quarter. PostgreSQL remembers 256 stretches that wait
 * for their summary and sees to them once a minute: under load smaller ones were filled faster than that, and each that
 * found no place was a message in the server's log with the whole append in it.
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
