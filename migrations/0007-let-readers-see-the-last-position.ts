import type { MigrationInterface } from 'typeorm';
import { refuseToRevert } from './run-statements.js';

/**
 * The feed has to know how far positions have been drawn. What this step once granted stands in the table of grants now
 * (libs/database/src/roles/grants.ts); it stays as a step, since databases remember having taken it.
 */
export class LetReadersSeeTheLastPosition1700000000007 implements MigrationInterface {
  readonly name = 'LetReadersSeeTheLastPosition1700000000007';

  up(): Promise<void> {
    return Promise.resolve();
  }

  down = refuseToRevert;
}
