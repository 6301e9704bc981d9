/** What an ingest door knows of its own health. Plain values: as JSON they go to wherever somebody looks. */
export interface DoorHealth {
  /** What is wrong, what matters most first; none when all is well. */
  readonly troubles: readonly DoorTrouble[];
}

export type DoorTroubleCode =
  /** Callbacks are answered 503, or the last one was, because nothing durable took them. */
  | 'callbacks-not-kept'
  /** The database's disk has no room (SQLSTATE 53100), so callbacks go to the journal. */
  | 'database-disk-full'
  /** The database does not take callbacks, for whatever other reason; they go to the journal. */
  | 'database-away'
  /** The journal cannot be written: what the database does not take would be refused. */
  | 'journal-not-writable'
  /** The journal is more than half full. */
  | 'journal-full'
  /** The journal has held a callback for more than a minute. */
  | 'journal-old'
  /** The disk of DATA_DIR has no room for one more write of the journal. */
  | 'disk-full'
  /** The disk of DATA_DIR has little room left. */
  | 'disk-low'
  /** This machine's clock and the database's are apart. */
  | 'clock-apart';

export interface DoorTrouble {
  readonly code: DoorTroubleCode;
  /** One sentence or two: what it is, with which values, and what to do next. Nothing of a callback, and no secret, is in it. */
  readonly message: string;
  /** Whether a callback that is sent now would not be kept because of it; else it only may come to that. */
  readonly isRed: boolean;
}

/** Whether a callback that is sent to this door now would be kept: what its `/health/ready` says. */
export const isReady = ({ troubles }: DoorHealth): boolean => !troubles.some(({ isRed }) => isRed);
