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
  readonly journalMaxBytes: number;
  /** How much authentic callbacks that were refused may take while they wait for another try. */
  readonly quarantineMaxBytes: number;
  readonly databaseDeadlineMs: number;
  /** The database could not be asked whether it fits; the journal takes everything until it can. */
  readonly isDatabaseAway: boolean;
}
