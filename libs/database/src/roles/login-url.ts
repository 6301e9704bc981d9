import pg from 'pg';

export interface Login {
  readonly user: string;
  /** Null where the server asks for no password (trust), or asks the system for the user's name (peer). */
  readonly password: string | null;
}

/**
 * Parameters of a URL that belong to the owner: the user, the certificate, and options, which can switch the role. Host
 * and port are written anew.
 */
const OWNERS_OWN = ['user', 'password', 'sslcert', 'sslkey', 'options', 'replication', 'host', 'port'];

/** The login of this URL: what the URL says, otherwise PGUSER and PGPASSWORD, as for `psql`. */
export function loginOf(databaseUrl: string): Login {
  const { user, password } = new pg.Client({ connectionString: databaseUrl });
  return { user: user ?? '', password: password || null };
}

/** The URL of the same database for another login. Nothing of the first login stays in the URL. */
export function withLogin(databaseUrl: string, { user, password }: Login): string {
  const { host, port, database = '' } = new pg.Client({ connectionString: databaseUrl });
  const parameters = new URLSearchParams(databaseUrl.split('?')[1] ?? '');
  for (const name of OWNERS_OWN) parameters.delete(name);
  const isSocket = host.startsWith('/');
  if (isSocket) parameters.set('host', host);
  if (isSocket) parameters.set('port', String(port));
  const address = isSocket ? 'localhost' : `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`;
  const query = parameters.size === 0 ? '' : `?${parameters.toString().replaceAll('+', '%20')}`;
  return `postgres://${encodeURIComponent(user)}${secret}@${address}/${encodeURIComponent(database)}${query}`;
}

/**
 * Start-up options can name another role, and can let a connection write that must only read. Replication is another
 * protocol.
 */
const SMUGGLING = ['options', 'replication'];

/**
 * Gives the URL back when it only says where the database is and who logs in.
 *
 * @throws Error with one line, without the URL, when the URL holds options
 */
export function requirePlainUrl(databaseUrl: string): string {
  const parameters = new URLSearchParams(databaseUrl.split('?')[1] ?? '');
  const smuggled = SMUGGLING.find((name) => parameters.has(name));
  if (smuggled === undefined) return databaseUrl;
  throw new Error(
    `The database URL of a door holds “${smuggled}=”, which could make it somebody else; take it out, and set what it should say with ALTER ROLE … SET.`,
  );
}
