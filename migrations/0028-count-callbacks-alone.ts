import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * What was counted of callbacks so far had observations in it, which are none. The counts are let go of, and are made
 * anew in the background; until then callbacks are counted when somebody asks.
 */
export class CountCallbacksAlone1700000000028 implements Step {
  readonly name = 'CountCallbacksAlone1700000000028';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, ['DELETE FROM traffic_counts', 'DELETE FROM traffic_counted']);
  }

  down = refuseToRevert;
}
