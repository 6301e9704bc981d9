import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseToRevert, runStatements } from './run-statements.js';

/**
 * Who is signed in to the console. A browser has a secret for each session, and the table a hash of it, so whoever reads
 * the table, or a dump of it, gets into no session. What proves the token is made with that secret: no token can be
 * guessed from the table alone.
 *
 * There are a thousand rows at most, so nothing but the key is indexed.
 */
export class KeepPeopleSignedIn1700000000025 implements MigrationInterface {
  readonly name = 'KeepPeopleSignedIn1700000000025';

  async up(queryRunner: QueryRunner): Promise<void> {
    await runStatements(queryRunner, [
      `CREATE TABLE sessions (
         secret_hash bytea       PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
         -- The name of the token that opened it, in API_TOKENS.
         token_name  text        COLLATE "C" NOT NULL,
         -- An HMAC of the token's digest under the session's secret: it ends with its token.
         token_proof bytea       NOT NULL CHECK (octet_length(token_proof) = 32),
         opened_at   timestamptz NOT NULL,
         -- Written every few minutes while it is in use.
         used_at     timestamptz NOT NULL
       )`,
    ]);
  }

  down = refuseToRevert;
}
