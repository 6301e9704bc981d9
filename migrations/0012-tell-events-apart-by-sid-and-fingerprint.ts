import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * The key of the log without account and kind. Both follow from the parameters, and the fingerprint covers all
 * parameters: the account is one of the parameters, and the parameter name that gives the SID shows whether a callback
 * is about a call or a message. The key is what a callback touches at a random place of a large log, and account and
 * kind were most of the key's index.
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
