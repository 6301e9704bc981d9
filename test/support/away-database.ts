import { execute } from './test-postgres.js';

/** Makes a database refuse all connections, as in a fail-over. Open connections are closed. */
export async function takeAway(adminUrl: string, databaseUrl: string): Promise<void> {
  const name = nameOf(databaseUrl);
  await execute(adminUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await execute(adminUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
}

export async function bringBack(adminUrl: string, databaseUrl: string): Promise<void> {
  await execute(adminUrl, `ALTER DATABASE ${nameOf(databaseUrl)} ALLOW_CONNECTIONS true`);
}

const nameOf = (databaseUrl: string): string => new URL(databaseUrl).pathname.slice(1);
