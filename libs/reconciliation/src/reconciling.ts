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
  /**
   * The day of each account's first callback, where the run fills in what was before: nobody expected callbacks of what
   * was made up to that day. An account without a day never had one.
   */
  readonly firstDays?: ReadonlyMap<string, string>;
  /** Ends the work after the question under way. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly onPage?: (sweep: Sweep) => void;
}
