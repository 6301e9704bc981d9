import type { SettingsReading } from '@sidetrack/config';
import type { DatabaseDoor } from '@sidetrack/database';
import type { DatabaseAccess } from './ask/database-access.js';

/** What is examined: settings as they can be read, the doors that are meant, and the way to the database. */
export interface Circumstances {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly reading: SettingsReading;
  /** The doors that run with these variables. */
  readonly doors: readonly DatabaseDoor[];
  /** Tried once, however many ask. */
  readonly database: () => Promise<DatabaseAccess>;
  /** This machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
}
