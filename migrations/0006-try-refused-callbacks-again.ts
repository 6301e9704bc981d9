import type { QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';
import type { Step } from './step.js';

/** What becomes of a refused callback afterwards; and room for samples of requests that nobody signed for us. */
export class TryRefusedCallbacksAgain1700000000006 implements Step {
  readonly name = 'TryRefusedCallbacksAgain1700000000006';
  readonly walks = ['quarantine'];

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      // From here on the id follows from the request: the hash as a UUID of version 8.
      `UPDATE quarantine
          SET id = encode(
            set_byte(
              set_byte(substring(request_hash FROM 1 FOR 16), 6, get_byte(request_hash, 6) & 15 | 128),
              8, get_byte(request_hash, 8) & 63 | 128),
            'hex')::uuid`,
      `ALTER TABLE quarantine
         DROP COLUMN request_hash,
         -- A sample of a request with a wrong signature has no evidence, or it would be authentic.
         ALTER COLUMN signature_scheme DROP NOT NULL,
         ALTER COLUMN signed_url DROP NOT NULL,
         ALTER COLUMN signature DROP NOT NULL,
         ALTER COLUMN key_id DROP NOT NULL,
         ADD CONSTRAINT quarantine_evidence_check CHECK (
           reason = 'signature' OR num_nulls(signature_scheme, signed_url, signature, key_id) = 0),
         ADD COLUMN explanation jsonb,
         -- How long the body was, where only its beginning is kept.
         ADD COLUMN cut_from_bytes integer,
         ADD COLUMN state text COLLATE "C" NOT NULL DEFAULT 'waiting'
           CONSTRAINT quarantine_state_check CHECK (state IN ('waiting', 'replayed', 'discarded')),
         -- When it was last tried again, or discarded, and what came of it.
         ADD COLUMN handled_at timestamptz,
         ADD COLUMN outcome jsonb,
         -- What it takes up, with half a KiB for all that is short.
         ADD COLUMN stored_bytes integer GENERATED ALWAYS AS (
           512 + octet_length(raw_body) + octet_length(target) + octet_length(detail)) STORED`,
      'CREATE INDEX quarantine_by_reason ON quarantine (reason, received_at DESC, id DESC)',
    ]);
  }

  down = refuseToRevert;
}
