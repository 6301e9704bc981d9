import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

const OBJECTS = [
  'events',
  'messages',
  'calls',
  'recordings',
  'quarantine',
  'notes',
  'migrations',
  'SEQUENCE events_position_seq',
];

/**
 * Both doors once logged in as the owner and then acted as one role, which they could lay down again. They log in as
 * roles of their own now, so what that role may do here ends. The role itself belongs to the cluster: it goes as soon as
 * no other database needs it, and if this owner may not drop it, it stays without rights.
 */
export class TakeTheSharedRoleItsRights1700000000018 implements MigrationInterface {
  readonly name = 'TakeTheSharedRoleItsRights1700000000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    const found = (await queryRunner.query(`SELECT FROM pg_roles WHERE rolname = 'sidetrack_service'`)) as unknown[];
    if (found.length === 0) return;
    await runStatements(queryRunner, [
      ...OBJECTS.map((object) => `REVOKE ALL ON ${object} FROM sidetrack_service`),
      `DO $$
       BEGIN
         DROP ROLE sidetrack_service;
       EXCEPTION
         -- Another database needs it, this owner may not, or another migration is dropping it at this moment.
         WHEN OTHERS THEN NULL;
       END
       $$`,
    ]);
  }

  down = refuseToRevert;
}
