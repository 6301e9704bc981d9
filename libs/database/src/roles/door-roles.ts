/** The two programs that log in to the database by themselves, and the command line, which reads as the API door does. */
export const DATABASE_DOORS = ['ingest', 'api'] as const;
export type DatabaseDoor = (typeof DATABASE_DOORS)[number];

/** The role that each door logs in as, unless its variable names another user. */
export const DOOR_ROLE: Readonly<Record<DatabaseDoor, string>> = {
  ingest: 'sidetrack_ingest',
  api: 'sidetrack_api',
};

/** The variable that gives a door a login of its own. */
export const DOOR_VARIABLE = {
  ingest: 'INGEST_DATABASE_URL',
  api: 'API_DATABASE_URL',
} as const satisfies Readonly<Record<DatabaseDoor, string>>;

/** The URLs that those variables hold; null where one is not set. */
export type GivenUrls = Readonly<Record<DatabaseDoor, string | null>>;

export const NO_GIVEN_URLS: GivenUrls = { ingest: null, api: null };

/**
 * A statement that failed because a login is missing or lacks a right: one line that says so, and the statements that
 * help.
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
