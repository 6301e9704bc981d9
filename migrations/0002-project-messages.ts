import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

const IS_MMS = `(COALESCE(num_media, 0) > 0 OR left(sid, 2) = 'MM')`;
const HAS_ENDED = `(read_at IS NOT NULL OR delivered_at IS NOT NULL OR undelivered_at IS NOT NULL
           OR failed_at IS NOT NULL OR canceled_at IS NOT NULL OR received_at IS NOT NULL)`;

/** The state of each message: a table of firsts, from which the schema itself derives status, end and contradiction. */
export class ProjectMessages1700000000002 implements MigrationInterface {
  readonly name = 'ProjectMessages1700000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE messages (
         first_seen_at  timestamptz NOT NULL,
         last_seen_at   timestamptz NOT NULL,
         accepted_at    timestamptz,
         scheduled_at   timestamptz,
         queued_at      timestamptz,
         receiving_at   timestamptz,
         sending_at     timestamptz,
         sent_at        timestamptz,
         read_at        timestamptz,
         delivered_at   timestamptz,
         undelivered_at timestamptz,
         failed_at      timestamptz,
         canceled_at    timestamptz,
         received_at    timestamptz,
         event_count    integer     NOT NULL,
         num_segments   integer,
         num_media      integer,
         sid            text        COLLATE "C" NOT NULL,
         account_sid    text        COLLATE "C" NOT NULL,
         from_number    text        COLLATE "C",
         to_number      text        COLLATE "C",
         error_code     text        COLLATE "C",
         status         text        COLLATE "C" GENERATED ALWAYS AS (
           CASE
             WHEN read_at        IS NOT NULL THEN 'read'
             WHEN delivered_at   IS NOT NULL THEN 'delivered'
             WHEN undelivered_at IS NOT NULL THEN 'undelivered'
             WHEN failed_at      IS NOT NULL THEN 'failed'
             WHEN canceled_at    IS NOT NULL THEN 'canceled'
             WHEN received_at    IS NOT NULL THEN 'received'
             WHEN sent_at        IS NOT NULL THEN 'sent'
             WHEN sending_at     IS NOT NULL THEN 'sending'
             WHEN receiving_at   IS NOT NULL THEN 'receiving'
             WHEN queued_at      IS NOT NULL THEN 'queued'
             WHEN scheduled_at   IS NOT NULL THEN 'scheduled'
             WHEN accepted_at    IS NOT NULL THEN 'accepted'
           END) STORED,
         final          boolean     GENERATED ALWAYS AS (
           ${HAS_ENDED} OR (sent_at IS NOT NULL AND ${IS_MMS})) STORED,
         contradicted   boolean     GENERATED ALWAYS AS (
           num_nonnulls(COALESCE(read_at, delivered_at), undelivered_at, failed_at, canceled_at, received_at) > 1) STORED,
         channel        text        COLLATE "C" GENERATED ALWAYS AS (
           CASE WHEN ${IS_MMS} THEN 'mms' ELSE 'sms' END) STORED,
         direction      text        COLLATE "C" GENERATED ALWAYS AS (
           CASE WHEN receiving_at IS NOT NULL OR received_at IS NOT NULL THEN 'inbound' ELSE 'outbound' END) STORED,
         PRIMARY KEY (sid, account_sid)
       ) WITH (fillfactor = 80)`,
      'CREATE INDEX messages_by_first_seen ON messages (first_seen_at DESC, sid DESC)',
      'CREATE INDEX messages_by_from ON messages (from_number, first_seen_at DESC, sid DESC)',
      'CREATE INDEX messages_by_to ON messages (to_number, first_seen_at DESC, sid DESC)',
    ]);
  }

  down = refuseToRevert;
}
