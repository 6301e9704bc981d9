import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/** Newest first, as every list is. */
const ORDER = 'first_seen_at DESC, sid DESC';

/**
 * An index for every filter of the lists that can leave few rows, so that no first page reads a whole table.
 *
 * Most are partial: they hold the few rows that a rare status leaves, and nothing of the many others. An update stays
 * cheap (HOT) while no column changes that an index or its predicate names; a predicate here changes once or twice in
 * a message's life, at `sent` and at its end. `status` and `last_seen_at`, which change with every callback, are in none.
 * Readers spell the predicates out (views: in-statuses, delivery-class-sql): the planner uses a partial index only
 * where it reads its predicate.
 */
export class FindTheFewAmongMillions1700000000009 implements Step {
  readonly name = 'FindTheFewAmongMillions1700000000009';
  readonly walks = ['messages', 'calls', 'recordings'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE INDEX messages_by_account ON messages (account_sid, ${ORDER})`,
      `CREATE INDEX messages_by_error ON messages (error_code, ${ORDER}) WHERE error_code IS NOT NULL`,
      `CREATE INDEX messages_open ON messages (${ORDER}) WHERE NOT final`,
      // Among the open ones those whose receipt never comes pile up: what never left would be lost in them.
      `CREATE INDEX messages_unsent ON messages (${ORDER}) WHERE NOT final AND sent_at IS NULL`,
      `CREATE INDEX messages_contradicted ON messages (${ORDER}) WHERE contradicted`,
      `CREATE INDEX messages_unsuccessful ON messages (${ORDER})
        WHERE num_nonnulls(undelivered_at, failed_at, canceled_at) > 0`,
      `CREATE INDEX messages_undelivered ON messages (${ORDER}) WHERE undelivered_at IS NOT NULL`,
      `CREATE INDEX messages_failed ON messages (${ORDER}) WHERE failed_at IS NOT NULL`,
      `CREATE INDEX messages_canceled ON messages (${ORDER}) WHERE canceled_at IS NOT NULL`,
      `CREATE INDEX messages_read ON messages (${ORDER}) WHERE read_at IS NOT NULL`,
      `CREATE INDEX messages_mms ON messages (${ORDER}) WHERE channel = 'mms'`,
      `CREATE INDEX messages_inbound ON messages (${ORDER}) WHERE direction = 'inbound'`,

      `CREATE INDEX calls_by_account ON calls (account_sid, ${ORDER})`,
      `CREATE INDEX calls_open ON calls (${ORDER}) WHERE NOT final`,
      `CREATE INDEX calls_busy ON calls (${ORDER}) WHERE busy_at IS NOT NULL`,
      `CREATE INDEX calls_no_answer ON calls (${ORDER}) WHERE no_answer_at IS NOT NULL`,
      `CREATE INDEX calls_failed ON calls (${ORDER}) WHERE failed_at IS NOT NULL`,
      `CREATE INDEX calls_canceled ON calls (${ORDER}) WHERE canceled_at IS NOT NULL`,

      `CREATE INDEX recordings_by_account ON recordings (account_sid, ${ORDER})`,
      `CREATE INDEX recordings_open ON recordings (${ORDER}) WHERE NOT final`,
      `CREATE INDEX recordings_failed ON recordings (${ORDER}) WHERE failed_at IS NOT NULL`,
      `CREATE INDEX recordings_absent ON recordings (${ORDER}) WHERE absent_at IS NOT NULL`,
    ]);
  }

  down = refuseToRevert;
}
