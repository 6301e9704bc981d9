import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/** The state of each recording, found by its SID or by the call that it belongs to. */
export class ProjectRecordings1700000000004 implements MigrationInterface {
  readonly name = 'ProjectRecordings1700000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE recordings (
         first_seen_at    timestamptz NOT NULL,
         last_seen_at     timestamptz NOT NULL,
         in_progress_at   timestamptz,
         completed_at     timestamptz,
         failed_at        timestamptz,
         absent_at        timestamptz,
         event_count      integer     NOT NULL,
         duration_seconds integer,
         channels         integer,
         sid              text        COLLATE "C" NOT NULL,
         account_sid      text        COLLATE "C" NOT NULL,
         call_sid         text        COLLATE "C",
         conference_sid   text        COLLATE "C",
         url              text        COLLATE "C",
         source           text        COLLATE "C",
         error_code       text        COLLATE "C",
         status           text        COLLATE "C" GENERATED ALWAYS AS (
           CASE
             WHEN completed_at   IS NOT NULL THEN 'completed'
             WHEN failed_at      IS NOT NULL THEN 'failed'
             WHEN absent_at      IS NOT NULL THEN 'absent'
             WHEN in_progress_at IS NOT NULL THEN 'in-progress'
           END) STORED,
         final            boolean     GENERATED ALWAYS AS (
           num_nonnulls(completed_at, failed_at, absent_at) > 0) STORED,
         contradicted     boolean     GENERATED ALWAYS AS (
           num_nonnulls(completed_at, failed_at, absent_at) > 1) STORED,
         PRIMARY KEY (sid, account_sid)
       ) WITH (fillfactor = 80)`,
      'CREATE INDEX recordings_by_first_seen ON recordings (first_seen_at DESC, sid DESC)',
      'CREATE INDEX recordings_by_call ON recordings (call_sid, first_seen_at DESC, sid DESC)',
    ]);
  }

  down = refuseToRevert;
}
