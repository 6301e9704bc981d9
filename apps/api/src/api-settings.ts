import type { NamedToken, ProviderAccessEntry } from '@sidetrack/config';
import type { DeliveryWindows } from '@sidetrack/domain';
import type { QuarantineBounds } from '@sidetrack/intake';
import type { HomeCountry } from '@sidetrack/phone-numbers';
import type { SigningKeys } from '@sidetrack/signalwire';
import type { AbsenceWindows } from '@sidetrack/views';
import type { SessionBounds } from './authentication/session-bounds.js';
import type { IngestAddress } from './setup/callback-urls.js';

/** What the private door is started with. */
export interface ApiSettings {
  readonly databaseUrl: string;
  /** The folder in which the ingest doors of this machine keep their journals and write their reports. */
  readonly dataDir: string;
  readonly apiTokens: readonly NamedToken[];
  /** The proxies whose `X-Forwarded-For` is believed, as addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[];
  /** The address at which callbacks come in. Another process listens there. */
  readonly ingest: IngestAddress;
  readonly windows: DeliveryWindows;
  readonly absenceWindows: AbsenceWindows;
  /** The country by which numbers without a country code are read in questions. Null leaves the numbers as they are. */
  readonly homeCountry: HomeCountry | null;
  readonly quarantine: QuarantineSettings;
  /** How the providers' REST APIs are asked, by account; empty: never. */
  readonly providerAccess: readonly ProviderAccessEntry[];
  /** How many requests a minute are sent about one account at most. */
  readonly providerRequestsPerMinute?: number | undefined;
  /** How many streams of the feed may be open at once. */
  readonly feedMaxStreams: number;
  /** How long sessions of the console last. */
  readonly sessions: SessionBounds;
  /** Where the console was built to. */
  readonly consoleDir: string;
  /**
   * The folder of the files that the documentation page loads. Given only when the folder is not to be searched for.
   */
  readonly documentsDir?: string;
  /** The clock for relative times and delivery classes. */
  readonly now: () => Date;
}

export interface QuarantineSettings extends QuarantineBounds {
  readonly publicUrls: readonly string[];
  /**
   * The keys and URLs with which signatures are checked in a replay. Null when this process was given none. The code
   * that started the door may replace them while the door is open.
   */
  readonly signingKeys: SigningKeys | null;
}
