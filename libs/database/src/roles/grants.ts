import type { DatabaseDoor } from './door-roles.js';

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'USAGE';

type Grants = Readonly<Record<string, Readonly<Record<DatabaseDoor, readonly Privilege[]>>>>;

const APPEND: readonly Privilege[] = ['INSERT', 'SELECT'];
const FOLD: readonly Privilege[] = ['INSERT', 'SELECT', 'UPDATE'];
/** Entries of this kind are tried again, discarded, or removed to keep within bounds. */
const HANDLE: readonly Privilege[] = ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
const READ: readonly Privilege[] = ['SELECT'];
const NOTHING: readonly Privilege[] = [];

/**
 * What each door may do with each table: these rights, and no others, once `sidetrack migrate` has run. A table that is
 * not listed here belongs to the owner alone.
 *
 * Nobody but the owner may UPDATE, DELETE or TRUNCATE events. The API door appends the event that a replay makes of a
 * refused callback, so it also folds, and it keeps the quarantine within its bounds. The internet talks to the ingest
 * door, so the login of the ingest door can change neither a note nor the later fate of an entry.
 */
export const TABLE_GRANTS: Grants = {
  events: { ingest: APPEND, api: APPEND },
  messages: { ingest: FOLD, api: FOLD },
  calls: { ingest: FOLD, api: FOLD },
  recordings: { ingest: FOLD, api: FOLD },
  // Which reading of a signed text came first, and whether another one has been refused since.
  first_readings: { ingest: FOLD, api: FOLD },
  // Authentic callbacks. Strangers talk to this door, so it may add entries but cannot remove any.
  quarantine: { ingest: APPEND, api: HANDLE },
  // Strangers decide how many samples there are, so the ingest door removes some of them to make room.
  signature_samples: { ingest: ['DELETE', 'INSERT', 'SELECT'], api: HANDLE },
  // The last report of each ingest door about itself. Any ingest door may write any row: these rows serve operation and
  // are not a record.
  door_reports: { ingest: HANDLE, api: READ },
  notes: { ingest: NOTHING, api: APPEND },
  // Who is signed in to the console. Strangers talk to the ingest door: it may not even read this.
  sessions: { ingest: NOTHING, api: HANDLE },
  // Which hours an append has changed. Whoever sums them up takes the marks away.
  hour_marks: { ingest: APPEND, api: ['DELETE', 'INSERT', 'SELECT'] },
  summaries: { ingest: NOTHING, api: HANDLE },
  summary_counts: { ingest: NOTHING, api: HANDLE },
  open_messages: { ingest: NOTHING, api: HANDLE },
  // How many callbacks came in. The API door adds what is new; nothing is ever counted less.
  traffic_counts: { ingest: NOTHING, api: FOLD },
  traffic_counted: { ingest: NOTHING, api: FOLD },
  // What the provider was asked. The API door asks; the ingest door has no business with it.
  reconciliations: { ingest: NOTHING, api: HANDLE },
  sweeps: { ingest: NOTHING, api: HANDLE },
  open_end_questions: { ingest: NOTHING, api: HANDLE },
  // The doors read the schema's version before they open.
  migrations: { ingest: READ, api: READ },
};

/** USAGE draws a position. SELECT says how far positions have been drawn, which the feed has to know. */
export const SEQUENCE_GRANTS: Grants = {
  events_position_seq: { ingest: ['USAGE'], api: ['SELECT', 'USAGE'] },
};
