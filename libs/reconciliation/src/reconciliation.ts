import type { Kind } from '@sidetrack/domain';
import { addCounts, NO_COUNTS, type Counts } from './counts.js';
import type { Sweep } from './sweep.js';

/** What is asked for in one run: the days of some kinds of all accounts, and what has no end. */
export interface ReconciliationRequest {
  readonly kinds: readonly Kind[];
  /** The days from this one on, up to but not including `until`, both `YYYY-MM-DD`; null: no days. */
  readonly range: { readonly since: string; readonly until: string } | null;
  /** Whether resources without an end are asked for by their SIDs. */
  readonly openEnds: boolean;
  /** Asks and counts, and stores no observation. */
  readonly dryRun: boolean;
  readonly purpose: Purpose;
}

/**
 * What a run is for: what is due by the clock; what somebody wants to know now; or to fill in the time from before
 * callbacks were sent here.
 */
export const PURPOSES = ['schedule', 'request', 'backfill'] as const;

export type Purpose = (typeof PURPOSES)[number];

export const RECONCILIATION_STATES = ['waiting', 'running', 'done', 'failed'] as const;

export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];

/** A run: what was asked for, and how far it is. */
export interface Reconciliation extends ReconciliationRequest {
  readonly id: string;
  /** `schedule`, `cli`, or the name of a token. */
  readonly askedBy: string;
  readonly state: ReconciliationState;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** What is wrong, in lines for people. */
  readonly problems: readonly string[];
  /** What came of the resources that were asked for by SID. */
  readonly openCounts: OpenCounts;
  /** What its sweeps have found so far, and how many of them are at their end. */
  readonly totals: Totals;
}

export interface Totals extends Counts {
  readonly sweeps: number;
  readonly finished: number;
  /** How many lists were read to their end. */
  readonly complete: number;
}

/** The sums over the sweeps of a run. */
export function totalsOf(sweeps: readonly Sweep[]): Totals {
  return {
    ...sweeps.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
    sweeps: sweeps.length,
    finished: sweeps.filter(({ finishedAt }) => finishedAt !== null).length,
    complete: sweeps.filter(({ complete }) => complete).length,
  };
}

export type OpenCounts = Partial<Counts> & { readonly gone?: number };

/** A run with the way through each of its days. */
export interface ReconciliationWithSweeps extends Reconciliation {
  readonly sweeps: readonly Sweep[];
}

/** The longest that either provider says it keeps its records; before that, absence says nothing. */
export const RETENTION_DAYS = 400;
