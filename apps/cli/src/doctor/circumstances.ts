import type { SettingsReading } from '@sidetrack/config';
import type { DatabaseDoor } from '@sidetrack/database';
import type { DatabaseAccess } from './ask/database-access.js';

/** The subject of the checks: the readable settings, the doors to check, and the access to the database. */
export interface Circumstances {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly reading: SettingsReading;
  /** The doors that run with these environment variables. */
  readonly doors: readonly DatabaseDoor[];
  /** Connects once, however many checks ask. */
  readonly database: () => Promise<DatabaseAccess>;
  /** The clock of this machine, in milliseconds since 1970. */
  readonly now: () => number;
}
