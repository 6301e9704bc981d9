import type { Kind } from '@sidetrack/domain';
import type { FailureReason, RestFailure } from '@sidetrack/provider-rest';
import { NO_COUNTS, type Counts } from './counts.js';

/** What is wrong with a sweep, for a person. */
export interface SweepProblem {
  readonly reason: FailureReason | 'never-ends';
  /** One line: no secret, no number of a telephone. */
  readonly detail: string;
}

/** The way through the list of one UTC day of one kind of one account: where it stands, and what it has found. */
export interface Sweep {
  readonly accountSid: string;
  readonly kind: Kind;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly startedAt: Date | null;
  /** When a page was last read, or could not be. */
  readonly askedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Where to go on; null before the first page and after the last. */
  readonly nextPage: string | null;
  /** The SIDs of the last page: a row that moved to the next page meanwhile is not counted twice. */
  readonly lastSids: readonly string[];
  readonly pages: number;
  readonly counts: Counts;
  /** Whether the list was read to its end: only then does it say what the provider has of that day. */
  readonly complete: boolean;
  /** How often in a row it could not go on. */
  readonly failures: number;
  readonly problem: SweepProblem | null;
}

export function newSweep(accountSid: string, kind: Kind, day: string): Sweep {
  return {
    accountSid,
    kind,
    day,
    startedAt: null,
    askedAt: null,
    finishedAt: null,
    nextPage: null,
    lastSids: [],
    pages: 0,
    counts: NO_COUNTS,
    complete: false,
    failures: 0,
    problem: null,
  };
}

/** Failures that the next try will not mend, so the sweep is at its end. */
const FINAL: readonly FailureReason[] = ['credentials', 'forbidden', 'not-found', 'other-host', 'refused', 'too-large'];

/** After so many failures in a row, the rest is left to the next reconciliation. */
const MOST_FAILURES = 5;

/** The sweep after a failure. It stands where it stood, and is over when trying again would not help. */
export function afterFailure(sweep: Sweep, { reason, detail }: RestFailure, now: Date): Sweep {
  if (reason === 'stopped') return sweep;
  const failures = sweep.failures + 1;
  const isOver = FINAL.includes(reason) || failures >= MOST_FAILURES;
  return {
    ...sweep,
    startedAt: sweep.startedAt ?? now,
    askedAt: now,
    failures,
    problem: { reason, detail },
    finishedAt: isOver ? now : null,
  };
}
