import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/** The feed has to know how far positions have been drawn; drawing them, which the role may already, would burn one. */
export class LetReadersSeeTheLastPosition1700000000007 implements MigrationInterface {
  readonly name = 'LetReadersSeeTheLastPosition1700000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, ['GRANT SELECT ON SEQUENCE events_position_seq TO sidetrack_service']);
  }

  down = refuseToRevert;
}
