import pg from 'pg';
import { requireDoorLogin, type DoorUse } from '../roles/require-door-login.js';
import { requirePlainUrl } from '../roles/login-url.js';

/** Sent at the start of each connection, so that neither PGOPTIONS nor a setting of the role can override it. */
const START_OPTIONS: Readonly<Record<DoorUse, string>> = {
  write: '-c role=none',
  read: '-c role=none -c default_transaction_read_only=on',
};

/** Shorter than the time after which firewalls and balancers forget an idle connection. */
const SIGN_OF_LIFE_AFTER_MS = 60_000;

/**
 * For pools whose connections stay open while idle: a connection that was dropped on the way is then noticed at once.
 */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: SIGN_OF_LIFE_AFTER_MS } as const;

/**
 * How a pool of a door is opened. Each connection states its purpose when it starts, and is checked before any question
 * gets it: which role has logged in, and with which rights. A connection that could change an event, or could become a
 * role that can, is closed again.
 */
export function doorConnections(use: DoorUse, settings = ''): Pick<pg.PoolConfig, 'options' | 'onConnect'> {
  return {
    options: `${START_OPTIONS[use]} ${settings}`.trim(),
    // The pool waits for the promise, although its types do not say so, and refuses the connection when the promise
    // rejects.
    onConnect: (client): unknown => requireDoorLogin(client, use),
  };
}

/**
 * A pool of a door that writes. The URL is that of a login role (`sidetrack_ingest`, `sidetrack_api`); with the owner's
 * URL, every connection is refused with a DoorLoginError.
 */
export function connectAsService(databaseUrl: string, options: pg.PoolConfig = {}): pg.Pool {
  return survivingBreaks(
    new pg.Pool({ connectionString: requirePlainUrl(databaseUrl), ...options, ...doorConnections('write') }),
  );
}

/**
 * Like `connectAsService`, for pools that only read: their transactions cannot change anything. `settings` are more
 * start-up options (`-c work_mem=64MB`).
 */
export function connectAsReader(databaseUrl: string, options: pg.PoolConfig = {}, settings = ''): pg.Pool {
  const reading = doorConnections('read', settings);
  return survivingBreaks(new pg.Pool({ connectionString: requirePlainUrl(databaseUrl), ...options, ...reading }));
}

/**
 * Lets the process live on when a connection of the pool breaks. Without a listener of its own, a connection that breaks
 * while idle ends the process, and so does one that somebody holds between two questions: the next question says so.
 *
 * @param onIdleBroken is told of connections that nobody holds
 */
export function survivingBreaks<Pool extends pg.Pool>(pool: Pool, onIdleBroken: (error: Error) => void = ignore): Pool {
  pool.on('error', onIdleBroken);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

const ignore = (): void => undefined;
