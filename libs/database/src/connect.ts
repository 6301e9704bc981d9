import pg from 'pg';

/** The role of both doors: `SELECT, INSERT` on events, no UPDATE, DELETE or TRUNCATE (migration 0001). */
export const SERVICE_ROLE = 'sidetrack_service';

/** What a connection that only reads is opened with. */
export const READER_OPTIONS = `-c role=${SERVICE_ROLE} -c default_transaction_read_only=on`;

/** Shorter than firewalls and balancers forget a connection on which nothing is said. */
const SIGN_OF_LIFE_AFTER_MS = 60_000;

/** For pools whose connections stay open while nobody asks: what forgets them on the way is then noticed at once. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: SIGN_OF_LIFE_AFTER_MS } as const;

/**
 * Two readers stay open: somebody with a ticket asks now and then, and a new connection gives its first answer in 50 ms
 * where an old one gives it in 5.
 */
export const SOME_READERS_STAY = { min: 2, ...KEEP_ALIVE } as const;

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
