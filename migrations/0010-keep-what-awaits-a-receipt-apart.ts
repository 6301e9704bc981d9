import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * Messages that were sent and have no end get an index without the messages that were never sent, and those get an
 * index without the former. So a question for overdue receipts does not read past all messages that ever stalled. Both
 * indexes together hold what the index on all open messages held, and a message is in one of them at a time, so writing
 * costs less than before. The predicates use no column that the earlier predicate did not use (HOT).
 */
export class KeepWhatAwaitsAReceiptApart1700000000010 implements Step {
  readonly name = 'KeepWhatAwaitsAReceiptApart1700000000010';
  readonly walks = ['messages'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE INDEX messages_awaiting ON messages (first_seen_at DESC, sid DESC) WHERE NOT final AND sent_at IS NOT NULL`,
      'DROP INDEX messages_open',
    ]);
  }

  down = refuseToRevert;
}
