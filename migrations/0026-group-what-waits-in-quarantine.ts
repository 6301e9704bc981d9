import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * What is wrong with refused callbacks, in a word that many of them share: of a callback at another's route the kind that
 * it is of, and of one that lacks something the parameter. It follows from what is stored already, so the database makes
 * it itself, also for doors of before.
 *
 * The index alone answers how much waits for what, whose it is and since when: no body is read for it.
 */
export class GroupWhatWaitsInQuarantine1700000000026 implements Step {
  readonly name = 'GroupWhatWaitsInQuarantine1700000000026';
  readonly walks = ['quarantine'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `ALTER TABLE quarantine
         ADD COLUMN cause text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
           CASE reason
             WHEN 'wrong-door' THEN
               coalesce(substring(detail FROM '^this is the callback of a (message|call|recording),'), '')
             WHEN 'invalid' THEN coalesce(left(problems->0->>'pointer', 100), '')
             ELSE ''
           END) STORED`,
      'CREATE INDEX quarantine_by_cause ON quarantine (reason, account_sid, door, cause, state, received_at)',
    ]);
  }

  down = refuseToRevert;
}
