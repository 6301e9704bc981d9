import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/**
 * Samples of requests that were not believed get a table of their own. Strangers decide how many there are, so the public
 * door has to let some go to make room for others; of authentic callbacks it may not take away a single one.
 */
export class KeepSamplesApartFromWhatIsAuthentic1700000000019 implements Step {
  readonly name = 'KeepSamplesApartFromWhatIsAuthentic1700000000019';
  readonly walks = ['quarantine'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE signature_samples (
         id             uuid        PRIMARY KEY,
         received_at    timestamptz NOT NULL,
         door           text        COLLATE "C" NOT NULL CHECK (door IN ('message', 'call', 'recording')),
         -- What was wrong, and what else the door saw at a glance: samples of one bucket make room for each other alone.
         bucket         text        COLLATE "C" NOT NULL,
         -- How much speaks for its being the provider's: what is likelier is explained first.
         likelihood     smallint    NOT NULL,
         detail         text        NOT NULL,
         problems       jsonb       NOT NULL,
         method         text        COLLATE "C" NOT NULL,
         target         text        NOT NULL,
         headers        jsonb       NOT NULL,
         raw_body       bytea       NOT NULL,
         -- How long the body was, where only its beginning is kept.
         cut_from_bytes integer,
         signature      text        COLLATE "C",
         -- user:password of its Authorization header: part of what the provider signs. No answer shows them.
         credentials    text,
         -- Made when somebody asks, or by the private door when it has the time; null until then.
         explanation    jsonb,
         -- One of our keys has signed something like it, which no stranger can bring about.
         is_near_miss   boolean     NOT NULL DEFAULT false,
         state          text        COLLATE "C" NOT NULL DEFAULT 'waiting'
                                    CHECK (state IN ('waiting', 'replayed', 'discarded')),
         handled_at     timestamptz,
         outcome        jsonb
       )`,
      `INSERT INTO signature_samples (id, received_at, door, bucket, likelihood, detail, problems, method, target, headers,
                                      raw_body, cut_from_bytes, signature, explanation, is_near_miss, state, handled_at,
                                      outcome)
       SELECT id, received_at, door, door || ' of before', 0, detail, problems, method, target, headers, raw_body,
              cut_from_bytes, signature, explanation, explanation->>'keyId' IS NOT NULL, state, handled_at, outcome
         FROM quarantine
        WHERE reason = 'signature'`,
      `DELETE FROM quarantine WHERE reason = 'signature'`,
      'CREATE INDEX signature_samples_by_received ON signature_samples (received_at DESC, id DESC)',
      'CREATE INDEX signature_samples_by_bucket ON signature_samples (bucket, received_at) WHERE NOT is_near_miss',
      `CREATE INDEX signature_samples_unexplained ON signature_samples (likelihood DESC, received_at DESC)
        WHERE explanation IS NULL`,
      `ALTER TABLE quarantine
         DROP CONSTRAINT quarantine_evidence_check,
         DROP CONSTRAINT quarantine_sids_check,
         ALTER COLUMN signature_scheme SET NOT NULL,
         ALTER COLUMN signed_url SET NOT NULL,
         ALTER COLUMN signature SET NOT NULL,
         ALTER COLUMN key_id SET NOT NULL,
         DROP COLUMN explanation,
         DROP COLUMN cut_from_bytes`,
      // How much waits, by whose it is: asked while refused callbacks come in, so the table itself is not read for it.
      `CREATE INDEX quarantine_waiting_bytes ON quarantine (account_sid, key_id) INCLUDE (stored_bytes)
        WHERE state = 'waiting'`,
    ]);
  }

  down = refuseToRevert;
}
