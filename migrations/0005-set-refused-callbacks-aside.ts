import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/** Quarantine: authentic callbacks that could not be read, as they came, with all that another try needs. */
export class SetRefusedCallbacksAside1700000000005 implements MigrationInterface {
  readonly name = 'SetRefusedCallbacksAside1700000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE quarantine (
         id               uuid        PRIMARY KEY,
         received_at      timestamptz NOT NULL,
         door             text        COLLATE "C" NOT NULL CHECK (door IN ('message', 'call', 'recording')),
         reason           text        COLLATE "C" NOT NULL,
         detail           text        NOT NULL,
         problems         jsonb       NOT NULL,
         method           text        COLLATE "C" NOT NULL,
         target           text        NOT NULL,
         headers          jsonb       NOT NULL,
         raw_body         bytea       NOT NULL,
         signature_scheme text        COLLATE "C" NOT NULL,
         signed_url       text        NOT NULL,
         signature        text        COLLATE "C" NOT NULL,
         key_id           text        COLLATE "C" NOT NULL,
         -- The provider tries up to three times: the same request is set aside once.
         request_hash     bytea       NOT NULL UNIQUE
       )`,
      'CREATE INDEX quarantine_by_received ON quarantine (received_at DESC, id DESC)',
    ]);
  }

  down = refuseToRevert;
}
