import type { DatabaseDoor } from './door-roles.js';

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'USAGE';

type Grants = Readonly<Record<string, Readonly<Record<DatabaseDoor, readonly Privilege[]>>>>;

const APPEND: readonly Privilege[] = ['INSERT', 'SELECT'];
const FOLD: readonly Privilege[] = ['INSERT', 'SELECT', 'UPDATE'];
/** Tried again, let go of, or kept within bounds. */
const HANDLE: readonly Privilege[] = ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
const READ: readonly Privilege[] = ['SELECT'];
const NOTHING: readonly Privilege[] = [];

/**
 * What each door may do with each table: this, all of this, and nothing but this, once `sidetrack migrate` has run. A
 * table that stands in no row is the owner's alone.
 *
 * Nobody but the owner may UPDATE, DELETE or TRUNCATE events. The API door appends what a replay makes of a refused
 * callback, so it folds as well, and it keeps the quarantine within its bounds. Nobody who logs in as the ingest door,
 * which the internet talks to, sees a note or an entry's later fate change by its hand.
 */
export const TABLE_GRANTS: Grants = {
  events: { ingest: APPEND, api: APPEND },
  messages: { ingest: FOLD, api: FOLD },
  calls: { ingest: FOLD, api: FOLD },
  recordings: { ingest: FOLD, api: FOLD },
  // Which reading of a signed text came first, and whether another one has been refused since.
  first_readings: { ingest: FOLD, api: FOLD },
  // Authentic callbacks: the door that strangers talk to may add some, and can take none away.
  quarantine: { ingest: APPEND, api: HANDLE },
  // Strangers decide how many there are, so the ingest door makes room among them.
  signature_samples: { ingest: ['DELETE', 'INSERT', 'SELECT'], api: HANDLE },
  // Each ingest door's last word about itself. Any of them may write any row: it is a matter of operation, not of record.
  door_reports: { ingest: HANDLE, api: READ },
  notes: { ingest: NOTHING, api: APPEND },
  // The doors read the schema's version before they open.
  migrations: { ingest: READ, api: READ },
};

/** USAGE draws a position; SELECT says how far they have been drawn, which the feed has to know. */
export const SEQUENCE_GRANTS: Grants = {
  events_position_seq: { ingest: ['USAGE'], api: ['SELECT', 'USAGE'] },
};
