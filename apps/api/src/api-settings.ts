import type { NamedToken } from '@sidetrack/config';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { QuarantineBounds } from '@sidetrack/intake';
import type { HomeCountry } from '@sidetrack/phone-numbers';
import type { SigningKeys } from '@sidetrack/signalwire';
import type { AbsenceWindows } from '@sidetrack/views';
import type { IngestAddress } from './setup/callback-urls.js';

/** What the private door is started with. */
export interface ApiSettings {
  readonly databaseUrl: string;
  /** Where ingest doors of this machine keep their journals and leave their reports. */
  readonly dataDir: string;
  readonly apiTokens: readonly NamedToken[];
  /** Whose `X-Forwarded-For` is believed: addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[];
  /** Where callbacks come in, which another process takes. */
  readonly ingest: IngestAddress;
  readonly windows: DeliveryWindows;
  readonly absenceWindows: AbsenceWindows;
  /** How numbers without a country code are read in questions; null leaves them as they stand. */
  readonly homeCountry: HomeCountry | null;
  readonly quarantine: QuarantineSettings;
  /** How many streams of the feed may be open at once. */
  readonly feedMaxStreams: number;
  /** Where the console was built to. */
  readonly consoleDir: string;
  /** Where what the page of the documents loads stands, when it is not to be looked for. */
  readonly documentsDir?: string;
  /** The clock by which relative times and delivery classes go. */
  readonly now: () => Date;
}

export interface QuarantineSettings extends QuarantineBounds {
  readonly publicUrls: readonly string[];
  /**
   * What signatures are checked with when a request is tried again; null when this process was not given any. Whoever
   * started the door may replace them while it is open.
   */
  readonly signingKeys: SigningKeys | null;
}
