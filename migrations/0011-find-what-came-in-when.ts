import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * Callbacks of a stretch of time are found among millions. Events lie on disk in the order in which they came in, but
 * for those that a journal or the quarantine brings later; so it is enough to know, for every few pages, from when to
 * when theirs came in (BRIN): some kilobytes for millions of events, where a tree would have an entry for each.
 */
export class FindWhatCameInWhen1700000000011 implements Step {
  readonly name = 'FindWhatCameInWhen1700000000011';
  readonly walks = ['events'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE INDEX events_by_receipt ON events USING brin (received_at) WITH (pages_per_range = 32, autosummarize = on)`,
    ]);
  }

  down = refuseToRevert;
}
