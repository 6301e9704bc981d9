import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/** What support wrote about a SID, and under which ticket: added, never changed. And the legs of a call, to be found. */
export class AttachNotes1700000000008 implements Step {
  readonly name = 'AttachNotes1700000000008';
  readonly walks = ['calls'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE notes (
         created_at       timestamptz NOT NULL,
         id               uuid        NOT NULL,
         kind             text        COLLATE "C" NOT NULL CHECK (kind IN ('message', 'call', 'recording')),
         sid              text        COLLATE "C" NOT NULL,
         account_sid      text        COLLATE "C" NOT NULL,
         ticket_reference text        COLLATE "C" NOT NULL,
         text             text        NOT NULL,
         -- The name of the token that it was written with.
         author           text        COLLATE "C" NOT NULL,
         -- SHA-256 of the Idempotency-Key, and of what was asked for under it.
         key_hash         bytea,
         request_hash     bytea       NOT NULL,
         PRIMARY KEY (sid, id),
         -- With the SID, as every unique key of a sharded table: a true repeat is about the same SID.
         UNIQUE (sid, author, key_hash)
       )`,
      // Tickets are pasted in any case.
      'CREATE INDEX notes_by_ticket ON notes (lower(ticket_reference), created_at DESC)',
      'CREATE INDEX notes_by_id ON notes (id)',
      'CREATE INDEX notes_by_key ON notes (author, key_hash) WHERE key_hash IS NOT NULL',

      'CREATE INDEX calls_by_parent ON calls (parent_call_sid, first_seen_at, sid) WHERE parent_call_sid IS NOT NULL',
    ]);
  }

  down = refuseToRevert;
}
