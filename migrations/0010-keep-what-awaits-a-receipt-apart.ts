import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * Messages that were sent and have no end get an index without those that were never sent, as the latter have one
 * without the former: who asks for overdue receipts does not read past all that ever stalled. Both together hold what
 * the index on all open messages held, and a message is in one at a time, so writing costs less than before. No column
 * decides that did not decide before (HOT).
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
