import type { AppendEvents } from '@sidetrack/event-store';
import type { ProviderReader } from '@sidetrack/provider-rest';
import type { Pool } from 'pg';
import type { Sweep } from './sweep.js';

/** An account at its provider, with what asks there. */
export interface Provider {
  readonly accountSid: string;
  /** The name of the credential; never its secret. It is the evidence of who asked. */
  readonly credential: string;
  readonly reader: ProviderReader;
}

/** What every part of a reconciliation works with. */
export interface Reconciling {
  readonly pool: Pool;
  readonly append: AppendEvents;
  /** Asks and counts, and stores nothing of it. */
  readonly isDryRun: boolean;
  /** Whether that day is of a time from before callbacks of the account were sent here. */
  readonly nobodyExpected?: (accountSid: string, day: string) => boolean;
  /** How many pages of one list are read; so many that no list of a day has more. */
  readonly mostPages?: number;
  /** Accounts that are not asked about open ends: they were the trouble of a moment ago. */
  readonly leftAlone?: ReadonlySet<string>;
  /** No day is begun after this moment; whoever calls again goes on. */
  readonly until?: Date;
  /** Ends the work after the question under way. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onPage?: (sweep: Sweep) => void;
}
