import { QUARANTINE_REASONS, type ReasonCount } from '@sidetrack/intake';
import { answer, type AnswerOf, field } from '@sidetrack/views';
import { EXPLAINED_REASONS } from './explain-reason.js';

const { meaning: MEANING, advice: ADVICE } = EXPLAINED_REASONS.invalid;

/** A reason for refusals, and how many callbacks were refused for it. */
const ReasonResource = answer('QuarantineReasonDto', {
  reason: field.oneOf(QUARANTINE_REASONS, '', 'invalid'),
  meaning: field.text('What is so.', MEANING),
  advice: field.text('What to do about it.', ADVICE),
  waiting: field.count('How many wait for somebody to look at them; a replay of this reason tries so many.', 3),
  replayed: field.count('How many have become events.', 12),
  discarded: field.count('How many were let go of.', 0),
  newestAt: field.timeOrNull('When the newest came in; null when nothing is kept.', '2026-01-31T08:00:01.480Z'),
});
export type ReasonResource = AnswerOf<typeof ReasonResource>;

export const ReasonList = answer('QuarantineReasonsDto', { data: field.listOf(ReasonResource) });

/** All reasons, including those without an entry. */
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
