import type { SigningKeys } from '@sidetrack/signalwire';

/** What the public door is started with. */
export interface IngestSettings {
  readonly publicUrls: readonly string[];
  /** Whose `X-Forwarded-For` is believed: addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[];
  /** Whoever started the door may replace them while it is open. */
  readonly signingKeys: SigningKeys;
  /** Where the journal is, on this machine's disk. */
  readonly dataDir: string;
  /** Of the journal of this process alone. */
  readonly journalMaxBytes: number;
  /** How many processes this door has: each with a journal as large, on the same disk. */
  readonly processes: number;
  /** How many bytes refused authentic callbacks may take while they wait for another try. */
  readonly quarantineMaxBytes: number;
  readonly databaseDeadlineMs: number;
  /** The door could not ask the database whether it fits; until it can, the journal takes every callback. */
  readonly isDatabaseAway: boolean;
}
