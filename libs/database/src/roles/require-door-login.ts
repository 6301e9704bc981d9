import type { ClientBase, QueryConfig } from 'pg';
import { DoorLoginError } from './door-roles.js';

/** What a connection is for. A connection that only reads must not be able to write. */
export type DoorUse = 'write' | 'read';

interface Standing {
  readonly login: string;
  readonly acting: string;
  readonly is_mighty: boolean;
  readonly may_become_owner: boolean;
  readonly may_run_programs: boolean;
  readonly may_change: boolean;
  readonly may_create: boolean;
  readonly is_read_only: boolean;
}

/**
 * Counts everything that the login could become, not only what it is now, because a membership is enough for SET ROLE.
 * Before the first migration there is no table that anybody could own.
 */
const WHO_AM_I = `
  WITH reachable AS (
    SELECT * FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER')
  ), log AS (
    SELECT pg_class.oid, relowner, relnamespace FROM pg_class WHERE oid = to_regclass('events')
  )
  SELECT session_user AS login,
         current_user AS acting,
         EXISTS (SELECT FROM reachable
                  WHERE rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls) AS is_mighty,
         EXISTS (SELECT FROM reachable
                  WHERE oid IN (SELECT relowner FROM log)
                     OR oid = (SELECT datdba FROM pg_database WHERE datname = current_database())) AS may_become_owner,
         EXISTS (SELECT FROM reachable
                  WHERE rolname IN ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'))
           AS may_run_programs,
         EXISTS (SELECT FROM reachable, log
                  WHERE has_table_privilege(reachable.oid, log.oid, 'UPDATE, DELETE, TRUNCATE')
                     OR has_any_column_privilege(reachable.oid, log.oid, 'UPDATE')) AS may_change,
         EXISTS (SELECT FROM reachable, log
                  WHERE has_schema_privilege(reachable.oid, log.relnamespace, 'CREATE')) AS may_create,
         current_setting('transaction_read_only') = 'on' AS is_read_only`;

const ANSWER_WITHIN_MS = 5_000;

/**
 * Checks the login of a connection that has just been opened, with one question.
 *
 * @throws DoorLoginError with one line when the login could change or delete an event, or could become a role that can
 */
export async function requireDoorLogin(client: ClientBase, use: DoorUse): Promise<void> {
  // The pool's time limit for connecting does not cover the question that follows, so the question has its own limit.
  const question: QueryConfig & { query_timeout: number } = { text: WHO_AM_I, query_timeout: ANSWER_WITHIN_MS };
  const { rows } = await client.query<Standing>(question);
  const fault = rows[0] === undefined ? 'is unknown to its own server' : faultOf(rows[0], use);
  if (fault !== null) throw new DoorLoginError(`${rows[0]?.login ?? 'The user'} ${fault}`);
}

const RUN_MIGRATE =
  'run `sidetrack migrate` with the owner’s DATABASE_URL, and give the doors the logins that it makes (see INGEST_DATABASE_URL and API_DATABASE_URL in docs/operating.md)';

/** Why this login must not be a door's, and what to do about it; null when the login is fit. */
function faultOf(standing: Standing, use: DoorUse): string | null {
  const { login, acting } = standing;
  if (standing.is_mighty) {
    return `can become a superuser or make roles, and so change events; a door does not open with such a login: ${RUN_MIGRATE}.`;
  }
  if (standing.may_become_owner) {
    return `owns the database or its events, or can become who does; a door does not open with such a login: ${RUN_MIGRATE}.`;
  }
  if (standing.may_run_programs) {
    return `may read or write files of the server, or run programs on it; run as an administrator: REVOKE pg_execute_server_program, pg_read_server_files, pg_write_server_files FROM "${login}".`;
  }
  if (standing.may_change) {
    return `may change events; run as their owner: REVOKE UPDATE, DELETE, TRUNCATE ON events FROM "${login}", or from the role (or PUBLIC) that it has it from.`;
  }
  if (standing.may_create) {
    return `may create tables beside the events; run as the owner of the schema: REVOKE CREATE ON SCHEMA public FROM "${login}", PUBLIC.`;
  }
  if (acting !== login)
    return `acts as ${acting} from the start; run as an administrator: ALTER ROLE "${login}" RESET role.`;
  if (use === 'read' && !standing.is_read_only) return 'can write on a connection that is to read only.';
  return null;
}
