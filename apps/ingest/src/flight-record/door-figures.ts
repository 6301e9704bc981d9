import type { Breaker, Journal, KeepCallbacks, Refusal } from '@sidetrack/intake';
import type { ProcessFigures, ProcessWatch } from '@sidetrack/observability';

/** What the public door was at since somebody last asked; times in milliseconds. */
export interface DoorFigures extends ProcessFigures {
  /** How many callbacks were judged, how many were acknowledged, and for how many authentic ones there was no place. */
  readonly taken: number;
  readonly stored: number;
  readonly refused: number;
  /** Requests refused before they were read, because more came in than could be taken. */
  readonly shed: number;
  /** The lanes to the database. */
  readonly waiting: number;
  readonly waitMs: number;
  readonly commits: number;
  readonly commitMs: number;
  /** The journal. */
  readonly journalWaiting: number;
  readonly journalWaitMs: number;
  readonly journalWrites: number;
  readonly journalWriteMs: number;
  readonly inJournal: number;
  /** Whether everything goes to the journal, because the database is away. */
  readonly isBreakerOpen: boolean;
}

/** Counts along the way of each callback. It only ever adds, since it is done for each of them. */
export class CallbackCounts {
  taken = 0;
  stored = 0;
  refused = 0;
  shed = 0;

  noteOutcome(refusal: Refusal | null): void {
    if (refusal === null) this.stored += 1;
    else if (refusal.code === 'unavailable') this.refused += 1;
  }
}

export interface WatchedDoor {
  readonly counts: CallbackCounts;
  readonly watch: Pick<ProcessWatch, 'takeFigures'>;
  readonly keep: Pick<KeepCallbacks, 'takeFigures'>;
  readonly journal: Pick<Journal, 'takeFigures' | 'records'>;
  readonly breaker: Pick<Breaker, 'isOpen'>;
}

/** The figures since the last call. */
export function takeDoorFigures({ counts, watch, keep, journal, breaker }: WatchedDoor): DoorFigures {
  const { taken, stored, refused, shed } = counts;
  Object.assign(counts, { taken: 0, stored: 0, refused: 0, shed: 0 });
  const [lanes, written] = [keep.takeFigures(), journal.takeFigures()];
  return {
    ...watch.takeFigures(),
    taken,
    stored,
    refused,
    shed,
    waiting: lanes.waiting,
    waitMs: lanes.oldestWaitMs,
    commits: lanes.commits,
    commitMs: lanes.longestCommitMs,
    journalWaiting: written.waiting,
    journalWaitMs: written.oldestWaitMs,
    journalWrites: written.commits,
    journalWriteMs: written.longestCommitMs,
    inJournal: journal.records,
    isBreakerOpen: breaker.isOpen,
  };
}
