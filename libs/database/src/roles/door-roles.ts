/** The two programs that log in to the database by themselves. The command line reads as the API door does. */
export const DATABASE_DOORS = ['ingest', 'api'] as const;
export type DatabaseDoor = (typeof DATABASE_DOORS)[number];

/** The role that each door logs in as, unless its variable names another user. */
export const DOOR_ROLE: Readonly<Record<DatabaseDoor, string>> = {
  ingest: 'sidetrack_ingest',
  api: 'sidetrack_api',
};

/** The variable that gives a door its own login. */
export const DOOR_VARIABLE = {
  ingest: 'INGEST_DATABASE_URL',
  api: 'API_DATABASE_URL',
} as const satisfies Readonly<Record<DatabaseDoor, string>>;

/** The URLs in those variables; null where a variable is not set. */
export type GivenUrls = Readonly<Record<DatabaseDoor, string | null>>;

export const NO_GIVEN_URLS: GivenUrls = { ingest: null, api: null };

/**
 * A login is missing or lacks a right. The message is one line that says so, and `sql` are the statements that help.
 */
export class DoorLoginError extends Error {
  override readonly name = 'DoorLoginError';

  constructor(
    message: string,
    /** Statements for an administrator of the cluster, where a role with more rights is needed. */
    readonly sql: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
