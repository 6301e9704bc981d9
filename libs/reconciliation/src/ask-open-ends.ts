import type { Kind } from '@sidetrack/domain';
import type { RestFailure } from '@sidetrack/provider-rest';
import { askAboutOne } from './ask-about-one.js';
import { isOfOneResource } from './failures.js';
import { addCounts, countFindings, NO_COUNTS, type Counts } from './counts.js';
import { findOpenEnds, rememberAsked, type OpenEnd, type OpenEndChoice } from './open-end-questions.js';
import type { Provider, Reconciling } from './reconciling.js';

/** So many are looked up in the database at once. Each is a request of its own to the provider. */
const BATCH = 100;

/**
 * One resource that cannot be read holds up no other. So many in a row are no matter of single resources: something else
 * answers for the provider.
 */
const MOST_FAILURES = 3;

/** What came of asking, and why it ended early where it did. */
export interface OpenEndsAsked {
  readonly counts: Counts;
  readonly gone: number;
  readonly failure: RestFailure | null;
}

/**
 * Asks for resources of the account without an end, by their SIDs. This is what answers "stuck at sent": either the
 * provider says so too, or our own end is what is missing.
 *
 * @param until no question is begun after this moment: days would have to wait for their turn
 */
export async function askOpenEnds(
  provider: Provider,
  kind: Kind,
  choice: OpenEndChoice,
  work: Reconciling,
  until: Date,
): Promise<OpenEndsAsked> {
  const { accountSid } = provider;
  const question = { kind, accountSid, now: work.now(), choice };
  let [counts, gone, after]: [Counts, number, OpenEnd | null] = [NO_COUNTS, 0, null];
  let unanswered: OpenEnd[] = [];
  const isOver = (): boolean => work.signal.aborted || work.now() >= until;
  for (;;) {
    const ends: readonly OpenEnd[] = isOver() ? [] : await findOpenEnds(work.pool, question, BATCH, after);
    if (ends.length === 0) return { counts, gone, failure: null };
    for (const end of ends) {
      if (isOver()) return { counts, gone, failure: null };
      const asked = await askAboutOne(provider, kind, end.sid, work);
      after = end;
      if (!asked.ok) {
        unanswered.push(end);
        const isOfAll = !isOfOneResource(asked.failure.reason) || unanswered.length >= MOST_FAILURES;
        if (isOfAll) return { counts, gone, failure: asked.failure };
      }
      const finding = asked.ok ? asked.value.finding : 'undecided';
      if (finding === 'gone') gone += 1;
      else counts = addCounts(counts, countFindings([finding]));
      if (!asked.ok || work.isDryRun) continue;
      await rememberAsked(work.pool, { accountSid, kind, at: work.now() }, [...unanswered, end]);
      unanswered = [];
    }
  }
}
