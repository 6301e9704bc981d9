import pg from 'pg';

/** The role of both doors: `SELECT, INSERT` on events, no UPDATE, DELETE or TRUNCATE (migration 0001). */
export const SERVICE_ROLE = 'sidetrack_service';

/** What a connection that only reads is opened with. */
export const READER_OPTIONS = `-c role=${SERVICE_ROLE} -c default_transaction_read_only=on`;

/**
 * A pool whose connections act as the services' role from their first statement on, whatever user the URL names; that
 * user has to be a member of the role, as the one that ran `sidetrack migrate` is.
 */
export function connectAsService(databaseUrl: string, options: pg.PoolConfig = {}): pg.Pool {
  return new pg.Pool({ connectionString: databaseUrl, options: `-c role=${SERVICE_ROLE}`, ...options });
}

/** Like `connectAsService`, for those who only read: their transactions cannot change anything. */
export function connectAsReader(databaseUrl: string, options: pg.PoolConfig = {}): pg.Pool {
  return connectAsService(databaseUrl, { options: READER_OPTIONS, ...options });
}
