import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { execute } from './test-postgres.js';

/** An empty database with an owner of its own, on the cluster that all tests share. */
export interface OwnedDatabase {
  /** The name of the owner and of the database. */
  readonly name: string;
  /** The URL of the owner's login. */
  readonly url: string;
  /** The same database as the cluster's superuser sees it. */
  readonly adminUrl: string;
  /** The URL of another login to this database. */
  readonly urlFor: (user: string, password: string) => string;
  readonly ask: <Row extends pg.QueryResultRow>(statement: string, url?: string) => Promise<Row[]>;
  /** Drops the database, then the owner and every role with the owner's name as prefix. */
  readonly drop: () => Promise<void>;
}

/** @param attributes what the owner may beyond logging in: `CREATEROLE`, `SUPERUSER`, or nothing */
export async function makeOwnedDatabase(
  attributes: string,
  password = randomBytes(9).toString('base64url'),
): Promise<OwnedDatabase> {
  const cluster = inject('postgresAdminUrl');
  const name = `own_${randomBytes(5).toString('hex')}`;
  await execute(cluster, `CREATE ROLE ${name} LOGIN ${attributes} PASSWORD ${pg.escapeLiteral(password)}`);
  await execute(cluster, `CREATE DATABASE ${name} OWNER ${name}`);
  const urlFor = (user: string, itsPassword: string): string => {
    const url = new URL(cluster);
    // As a URL of an operator is written: `encodeURIComponent` leaves nothing that a URL could be split at.
    const login = `${encodeURIComponent(user)}:${encodeURIComponent(itsPassword)}`;
    return `postgres://${login}@${url.host}/${name}`;
  };
  const url = urlFor(name, password);
  const adminUrl = Object.assign(new URL(cluster), { pathname: `/${name}` }).href;
  return {
    name,
    url,
    adminUrl,
    urlFor,
    ask: (statement, as = url) => ask(as, statement),
    drop: async () => {
      await execute(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
      const roles = await ask<{ role: string }>(
        cluster,
        `SELECT rolname AS role FROM pg_roles WHERE rolname LIKE '%${name}%' ORDER BY length(rolname) DESC`,
      );
      for (const { role } of roles) await execute(cluster, `DROP ROLE "${role}"`);
    },
  };
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
