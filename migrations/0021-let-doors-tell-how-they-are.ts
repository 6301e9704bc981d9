import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/**
 * Each ingest door reports here every two seconds how it is and what it has counted, so that an API door on another
 * machine knows. What counts is the last word of each: the table is unlogged, so a report costs no write-ahead log and no sync
 * beside the callbacks, and a crash of the server empties it until the doors report again, moments later.
 *
 * A row is replaced over and over. It keeps the page to itself, so that the next version finds room beside it (no index
 * has to be touched, and the dead ones go when the page is next looked at), and it is never moved out of the row.
 */
export class LetDoorsTellHowTheyAre1700000000021 implements MigrationInterface {
  readonly name = 'LetDoorsTellHowTheyAre1700000000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE UNLOGGED TABLE door_reports (
         -- Drawn by the door when it first starts on a host and journal.
         door        uuid        PRIMARY KEY,
         -- By the clock of this server.
         reported_at timestamptz NOT NULL,
         report      jsonb       NOT NULL CHECK (octet_length(report::text) <= 65536)
       ) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
      'ALTER TABLE door_reports ALTER COLUMN report SET STORAGE MAIN',
    ]);
  }

  down = refuseToRevert;
}
