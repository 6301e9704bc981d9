import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * The key of the log without account and kind. Both follow from the parameters, all of which the fingerprint is made of:
 * the account is one of them, and what makes a callback one of a call or of a message is under which name they give the
 * SID. The key is what a callback touches at a random place of a large log, and what most of its index was.
 */
export class TellEventsApartBySidAndFingerprint1700000000012 implements Step {
  readonly name = 'TellEventsApartBySidAndFingerprint1700000000012';
  readonly walks = ['events'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      'ALTER TABLE events DROP CONSTRAINT events_pkey',
      'ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (sid, fingerprint)',
    ]);
  }

  down = refuseToRevert;
}
