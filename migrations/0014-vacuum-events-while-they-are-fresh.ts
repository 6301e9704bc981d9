import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/**
 * Events never change, so vacuuming them only notes on each page that everybody may see the page. For that a page that
 * has been written since the last checkpoint takes 60 bytes of WAL; any other page takes the whole page. By default the
 * log is vacuumed when it has grown by a fifth: at ten million events 165,620 whole pages (1.3 GB) within forty
 * seconds, which brought on the next checkpoint. With a vacuum after every so many events, most of the pages are fresh.
 */
export class VacuumEventsWhileTheyAreFresh1700000000014 implements MigrationInterface {
  readonly name = 'VacuumEventsWhileTheyAreFresh1700000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `ALTER TABLE events
         SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 200000)`,
    ]);
  }

  down = refuseToRevert;
}
