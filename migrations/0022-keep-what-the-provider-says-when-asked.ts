import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

const PROJECTIONS = ['messages', 'calls', 'recordings'] as const;

/**
 * What the provider's REST API says becomes part of the state where no callback said it. The new columns are null in
 * every row of before, so no row is rewritten. The indexes hold the few rows that have them.
 *
 * Besides: what was asked. A reconciliation is one run; a sweep is its way through one day of one kind of one account,
 * and tells after a stop where to go on. Of each resource without an end that was asked for by its SID one row remembers
 * how often.
 */
export class KeepWhatTheProviderSaysWhenAsked1700000000022 implements MigrationInterface {
  readonly name = 'KeepWhatTheProviderSaysWhenAsked1700000000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      ...PROJECTIONS.flatMap((table) => [
        `ALTER TABLE ${table}
           -- The statuses whose time only an observation brought; 'seen' where no callback ever named the SID.
           ADD COLUMN observed             text[] COLLATE "C",
           -- A letter for the status, and behind it the facts of the furthest observation as JSON.
           ADD COLUMN furthest_observation text   COLLATE "C",
           -- Since when the provider does not have it; since when it says less than callbacks said, and no more.
           ADD COLUMN gone_at              timestamptz,
           ADD COLUMN behind_at            timestamptz,
           ADD COLUMN caught_up_at         timestamptz`,
        `CREATE INDEX ${table}_observed ON ${table} (first_seen_at DESC, sid DESC)
          WHERE (observed IS NOT NULL AND NOT 'history' = ANY (observed)) OR gone_at IS NOT NULL OR behind_at IS NOT NULL`,
      ]),
      `CREATE TABLE reconciliations (
         id           uuid        PRIMARY KEY,
         -- Who asked for it: schedule, cli, or the name of a token.
         asked_by     text        COLLATE "C" NOT NULL,
         -- A backfill is about a time from before callbacks were sent here.
         purpose      text        COLLATE "C" NOT NULL CHECK (purpose IN ('schedule', 'request', 'backfill')),
         kinds        text[]      COLLATE "C" NOT NULL,
         -- The days from which on it asks, and the first that it leaves out; null: open ends alone.
         since        date,
         until        date,
         -- Whether resources without an end are asked for by their SIDs.
         open_ends    boolean     NOT NULL,
         -- Asks and counts, and stores no observation.
         dry_run      boolean     NOT NULL,
         state        text        COLLATE "C" NOT NULL DEFAULT 'waiting'
                                  CHECK (state IN ('waiting', 'running', 'done', 'failed')),
         created_at   timestamptz NOT NULL,
         started_at   timestamptz,
         finished_at  timestamptz,
         -- What is wrong, in lines for people.
         problems     jsonb       NOT NULL DEFAULT '[]',
         -- What came of the open ends.
         open_counts  jsonb       NOT NULL DEFAULT '{}',
         key_hash     bytea,
         request_hash bytea,
         UNIQUE (asked_by, key_hash)
       )`,
      'CREATE INDEX reconciliations_by_creation ON reconciliations (created_at DESC, id DESC)',
      `CREATE INDEX reconciliations_unfinished ON reconciliations (created_at, id) WHERE state IN ('waiting', 'running')`,
      `CREATE TABLE sweeps (
         reconciliation uuid        NOT NULL REFERENCES reconciliations (id) ON DELETE CASCADE,
         account_sid    text        COLLATE "C" NOT NULL,
         kind           text        COLLATE "C" NOT NULL CHECK (kind IN ('message', 'call', 'recording')),
         day            date        NOT NULL,
         started_at     timestamptz,
         -- When a page was last read, or could not be.
         asked_at       timestamptz,
         finished_at    timestamptz,
         -- Where to go on; null before the first page and after the last.
         next_page      text,
         -- The SIDs of the last page, in order not to count a row twice that moved to the next one.
         last_sids      text[]      COLLATE "C" NOT NULL DEFAULT '{}',
         pages          integer     NOT NULL DEFAULT 0,
         seen           integer     NOT NULL DEFAULT 0,
         confirmed      integer     NOT NULL DEFAULT 0,
         unknown        integer     NOT NULL DEFAULT 0,
         lost           integer     NOT NULL DEFAULT 0,
         disagreeing    integer     NOT NULL DEFAULT 0,
         -- Too young to conclude anything from, behind our state, open at the provider too, or not readable.
         undecided      integer     NOT NULL DEFAULT 0,
         complete       boolean     NOT NULL DEFAULT false,
         failures       integer     NOT NULL DEFAULT 0,
         problem        jsonb,
         PRIMARY KEY (reconciliation, account_sid, kind, day)
       )`,
      'CREATE INDEX sweeps_by_day ON sweeps (day DESC, account_sid, kind, finished_at DESC) WHERE complete',
      `CREATE TABLE open_end_questions (
         sid         text        COLLATE "C" NOT NULL,
         account_sid text        COLLATE "C" NOT NULL,
         kind        text        COLLATE "C" NOT NULL CHECK (kind IN ('message', 'call', 'recording')),
         -- How many of the ages at which it is asked for are behind it.
         asked       smallint    NOT NULL,
         asked_at    timestamptz NOT NULL,
         -- When the provider was first seen behind our state, or the resource first not found there.
         behind_since timestamptz,
         PRIMARY KEY (sid, account_sid)
       )`,
      'CREATE INDEX open_end_questions_by_time ON open_end_questions (asked_at)',
    ]);
  }

  down = refuseToRevert;
}
