import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

const EARLIEST_END = 'LEAST(completed_at, busy_at, no_answer_at, failed_at, canceled_at)';

/** The state of each call: its earliest end decides, and what came later stays visible as a contradiction. */
export class ProjectCalls1700000000003 implements MigrationInterface {
  readonly name = 'ProjectCalls1700000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE calls (
         first_seen_at    timestamptz NOT NULL,
         last_seen_at     timestamptz NOT NULL,
         queued_at        timestamptz,
         initiated_at     timestamptz,
         ringing_at       timestamptz,
         answered_at      timestamptz,
         completed_at     timestamptz,
         busy_at          timestamptz,
         no_answer_at     timestamptz,
         failed_at        timestamptz,
         canceled_at      timestamptz,
         event_count      integer     NOT NULL,
         duration_seconds integer,
         sid              text        COLLATE "C" NOT NULL,
         account_sid      text        COLLATE "C" NOT NULL,
         from_number      text        COLLATE "C",
         to_number        text        COLLATE "C",
         direction        text        COLLATE "C",
         parent_call_sid  text        COLLATE "C",
         sip_result_code  text        COLLATE "C",
         answered_by      text        COLLATE "C",
         hangup_by        text        COLLATE "C",
         status           text        COLLATE "C" GENERATED ALWAYS AS (
           CASE ${EARLIEST_END}
             WHEN completed_at THEN 'completed'
             WHEN busy_at      THEN 'busy'
             WHEN no_answer_at THEN 'no-answer'
             WHEN failed_at    THEN 'failed'
             WHEN canceled_at  THEN 'canceled'
             ELSE CASE
               WHEN answered_at  IS NOT NULL THEN 'answered'
               WHEN ringing_at   IS NOT NULL THEN 'ringing'
               WHEN initiated_at IS NOT NULL THEN 'initiated'
               WHEN queued_at    IS NOT NULL THEN 'queued'
             END
           END) STORED,
         final            boolean     GENERATED ALWAYS AS (${EARLIEST_END} IS NOT NULL) STORED,
         contradicted     boolean     GENERATED ALWAYS AS (
           num_nonnulls(completed_at, busy_at, no_answer_at, failed_at, canceled_at) > 1) STORED,
         PRIMARY KEY (sid, account_sid)
       ) WITH (fillfactor = 80)`,
      'CREATE INDEX calls_by_first_seen ON calls (first_seen_at DESC, sid DESC)',
      'CREATE INDEX calls_by_from ON calls (from_number, first_seen_at DESC, sid DESC)',
      'CREATE INDEX calls_by_to ON calls (to_number, first_seen_at DESC, sid DESC)',
    ]);
  }

  down = refuseToRevert;
}
