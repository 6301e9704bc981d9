import pg from 'pg';
import { requireDoorLogin, type DoorUse } from '../roles/require-door-login.js';
import { requirePlainUrl } from '../roles/login-url.js';

/** Said at the start of each connection, so that neither PGOPTIONS nor a setting of the role can say otherwise. */
const START_OPTIONS: Readonly<Record<DoorUse, string>> = {
  write: '-c role=none',
  read: '-c role=none -c default_transaction_read_only=on',
};

/** Shorter than firewalls and balancers forget a connection on which nothing is said. */
const SIGN_OF_LIFE_AFTER_MS = 60_000;

/** For pools whose connections stay open while nobody asks: what forgets them on the way is then noticed at once. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: SIGN_OF_LIFE_AFTER_MS } as const;

/**
 * What a pool of a door is opened with: each connection says what it is for when it starts, and is asked who it is
 * before anybody gets it. One that could change an event, or become somebody who can, is closed again.
 */
export function doorConnections(use: DoorUse, settings = ''): Pick<pg.PoolConfig, 'options' | 'onConnect'> {
  return {
    options: `${START_OPTIONS[use]} ${settings}`.trim(),
    // The pool waits for the promise, which its types do not tell of, and refuses the connection when it rejects.
    onConnect: (client): unknown => requireDoorLogin(client, use),
  };
}

/**
 * A pool of a door that writes. The URL is that of a login role (`sidetrack_ingest`, `sidetrack_api`); with the owner's,
 * every connection is refused with a DoorLoginError.
 */
export function connectAsService(databaseUrl: string, options: pg.PoolConfig = {}): pg.Pool {
  return new pg.Pool({ connectionString: requirePlainUrl(databaseUrl), ...options, ...doorConnections('write') });
}

/**
 * Like `connectAsService`, for those who only read: their transactions cannot change anything. `settings` are more
 * start-up options (`-c work_mem=64MB`).
 */
export function connectAsReader(databaseUrl: string, options: pg.PoolConfig = {}, settings = ''): pg.Pool {
  const reading = doorConnections('read', settings);
  return new pg.Pool({ connectionString: requirePlainUrl(databaseUrl), ...options, ...reading });
}
