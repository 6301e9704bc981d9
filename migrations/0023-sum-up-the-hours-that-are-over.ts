import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

const HOUR = `INTERVAL '1 hour'`;
const hourOf = (time: string): string => `date_bin('1 hour', ${time}, TIMESTAMPTZ '2000-01-01 00:00:00Z')`;

/**
 * What the messages of an hour, or of a day, amount to is counted once when the hour is over, and again when it has
 * changed since: an append marks the hours that it changes. Which messages of such hours were still open is kept beside
 * it, so that they are found without an index on what changes with every callback.
 *
 * A program of before does not mark. Its inserts do not name the column `stale_from`, so PostgreSQL computes the column's
 * default, which looks for a table that there is not: its callbacks go to the journal, and the new door that takes its
 * place stores and marks them. A summary would be wrong for ever otherwise.
 */
export class SumUpTheHoursThatAreOver1700000000023 implements Step {
  readonly name = 'SumUpTheHoursThatAreOver1700000000023';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE hour_marks (
         -- Who left the mark (libs/event-store/src/marks/hour-marks.ts).
         sid  text        COLLATE "C" NOT NULL,
         -- In it messages were first seen that a summary counts as they no longer are, or not at all.
         hour timestamptz NOT NULL,
         PRIMARY KEY (sid, hour)
       )`,
      `CREATE TABLE summaries (
         length        text        COLLATE "C" NOT NULL CHECK (length IN ('hour', 'day')),
         beginning     timestamptz NOT NULL,
         -- Its counts are those of the messages, unless an hour of it is marked.
         is_clean      boolean     NOT NULL,
         -- What is open is counted too; else it stands in open_messages alone.
         is_settled    boolean     NOT NULL,
         -- Where it is: since when the first and the last of the open ones wait. Between the two it depends on the moment which of them are late.
         open_from     timestamptz,
         open_to       timestamptz,
         summarised_at timestamptz NOT NULL,
         PRIMARY KEY (length, beginning)
       )`,
      `CREATE TABLE summary_counts (
         length      text        COLLATE "C" NOT NULL CHECK (length IN ('hour', 'day')),
         beginning   timestamptz NOT NULL,
         account_sid text        COLLATE "C" NOT NULL,
         -- As libs/views/src/summaries/summary.ts reads it.
         counts      json        NOT NULL,
         PRIMARY KEY (length, beginning, account_sid)
       )`,
      `CREATE TABLE open_messages (
         sid           text        COLLATE "C" NOT NULL,
         account_sid   text        COLLATE "C" NOT NULL,
         -- As it was when its hour was summarised. Where it is another one by now, the hour is marked.
         first_seen_at timestamptz NOT NULL,
         PRIMARY KEY (sid, account_sid)
       )`,
      'CREATE INDEX open_messages_by_first_seen ON open_messages (first_seen_at DESC, sid DESC)',
      'ALTER TABLE messages ADD COLUMN stale_from timestamptz',
      // Every hour that has messages has a mark or a summary. From hour to hour by the index: no row is read beside.
      `INSERT INTO hour_marks (sid, hour)
       WITH RECURSIVE seen (hour) AS (
         SELECT ${hourOf('min(first_seen_at)')} FROM messages
         UNION ALL
         SELECT (SELECT ${hourOf('next.first_seen_at')} FROM messages AS next
                  WHERE next.first_seen_at >= seen.hour + ${HOUR} ORDER BY next.first_seen_at LIMIT 1)
           FROM seen WHERE seen.hour IS NOT NULL
       )
       SELECT '', hour FROM seen WHERE hour IS NOT NULL`,
      `ALTER TABLE messages ALTER COLUMN stale_from
         SET DEFAULT to_timestamp('this_program_is_older_than_the_schema'::text::regclass::oid::bigint::double precision)`,
    ]);
  }

  down = refuseToRevert;
}
