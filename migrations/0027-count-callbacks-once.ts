import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * How many callbacks came in, so that nobody has to read them for it. What is counted is said by position: an event never
 * changes, so its count is final, and what comes late has a later position. Appends do not touch these tables.
 *
 * They begin empty: what is not counted yet is counted when somebody asks.
 */
export class CountCallbacksOnce1700000000027 implements Step {
  readonly name = 'CountCallbacksOnce1700000000027';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE traffic_counts (
         length      text        COLLATE "C" NOT NULL CHECK (length IN ('hour', 'day')),
         -- Of the hour or day of UTC in which they were received.
         beginning   timestamptz NOT NULL,
         account_sid text        COLLATE "C" NOT NULL,
         kind        text        COLLATE "C" NOT NULL CHECK (kind IN ('message', 'call', 'recording')),
         events      bigint      NOT NULL,
         PRIMARY KEY (length, beginning, account_sid, kind)
       )`,
      `CREATE TABLE traffic_counted (
         -- There is one row at most.
         is_only  boolean PRIMARY KEY DEFAULT TRUE CHECK (is_only),
         -- Every event up to it is in traffic_counts, and no other.
         position bigint  NOT NULL
       )`,
    ]);
  }

  down = refuseToRevert;
}
