/** Name of the role that owns the cluster, and of the database in it. */
export const OWN_NAME = 'sidetrack';

/** The password is base64url, so it needs no escaping. */
export function databaseUrl(port: number, password: string, database: string): string {
  return `postgres://${OWN_NAME}:${password}@127.0.0.1:${port}/${database}`;
}
