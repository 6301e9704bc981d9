import { QUARANTINE_REASONS, type ReasonCount } from '@sidetrack/intake';
import { EXPLAINED_REASONS } from './explain-reason.js';

/** A reason to refuse, and how much was refused for it. */
export interface ReasonResource {
  readonly reason: string;
  readonly meaning: string;
  readonly advice: string;
  readonly waiting: number;
  readonly replayed: number;
  readonly discarded: number;
  /** Null when nothing is kept for this reason. */
  readonly newestAt: string | null;
}

/** All reasons, those of which nothing is kept included. */
export function toReasonResources(counts: readonly ReasonCount[]): ReasonResource[] {
  return QUARANTINE_REASONS.map((reason) => {
    const counted = counts.find((count) => count.reason === reason);
    const { waiting = 0, replayed = 0, discarded = 0, newestAt } = counted ?? {};
    return {
      reason,
      ...EXPLAINED_REASONS[reason],
      waiting,
      replayed,
      discarded,
      newestAt: newestAt?.toISOString() ?? null,
    };
  });
}
