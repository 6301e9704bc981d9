import {
  endsCalledBack,
  observedEnd,
  type DiscrepancyCondition,
  type DiscrepancyFacts,
} from './discrepancy-condition.js';
import { formatInstant } from './instant.js';
import { FROM_BEFORE, NEVER_CALLED_BACK } from './observed.js';

/** A rule that finds a discrepancy. */
interface FindingRule<Class extends string> {
  readonly class: Class;
  readonly holds: DiscrepancyCondition;
  readonly since: (facts: DiscrepancyFacts) => Date;
  /** What either side said. */
  readonly explain: (facts: DiscrepancyFacts) => string;
  /** What to do next. */
  readonly next: (facts: DiscrepancyFacts) => string;
}

/** What meets the condition of a rule without a class is no discrepancy, whatever later rules say. */
export type DiscrepancyRule<Class extends string = string> =
  FindingRule<Class> | { readonly class: null; readonly holds: DiscrepancyCondition };

/**
 * What the provider's REST API and its callbacks do not have in common. The rules are tried in order; the first that
 * holds decides. The list is written once; the answer for one resource, filters and counts all use it.
 *
 * - `disagrees`: the API reports another end than the callbacks did, or has stood behind them for a day;
 * - `gone-at-provider`: the API does not have it;
 * - `unknown-here`: the API has it, and no callback ever named it;
 * - `callback-lost`: the API reports an end, and no callback did.
 *
 * Nobody can have expected callbacks of what is from before the account's first one.
 */
export const RULES = [
  {
    class: 'disagrees',
    holds: { is: 'all', of: [{ is: 'contradicted' }, { is: 'end-observed' }, { is: 'end-called-back' }] },
    since: (facts) => endTime(facts),
    explain: (facts) =>
      `Callbacks and the provider's REST API report different ends: asked, the provider says ${endSaid(facts)}, and ` +
      `callbacks said ${endsSaid(facts)}. The API's answer is the later view.`,
    next: () => 'Ask the provider, with the SID, which end holds, and why the callback said otherwise.',
  },
  {
    class: 'disagrees',
    holds: { is: 'behind' },
    since: ({ behindAt, firstSeenAt }) => behindAt ?? firstSeenAt,
    explain: ({ status, behindAt, firstSeenAt }) =>
      `Callbacks reported \`${status}\`, but asked on ${formatInstant(behindAt ?? firstSeenAt)} the provider's REST API ` +
      'still named an earlier status, a day after.',
    next: () =>
      'Ask the provider, with the SID, which of the two holds: its API may lag, or the callback was about something else.',
  },
  {
    class: 'gone-at-provider',
    holds: { is: 'gone' },
    since: ({ goneAt, firstSeenAt }) => goneAt ?? firstSeenAt,
    explain: ({ kind, goneAt, firstSeenAt }) =>
      `Asked on ${formatInstant(goneAt ?? firstSeenAt)}, the provider's REST API had no such ${kind}: it was deleted ` +
      'there, or is past what the provider keeps. What its callbacks said stays.',
    next: () => 'Nothing, if it was deleted on purpose. Otherwise ask the provider, with the SID, what became of it.',
  },
  {
    class: null,
    holds: { is: 'marked', word: FROM_BEFORE },
  },
  {
    class: 'unknown-here',
    holds: { is: 'marked', word: NEVER_CALLED_BACK },
    since: ({ firstSeenAt }) => firstSeenAt,
    explain: ({ kind, status }) =>
      `The provider's REST API has this ${kind} (\`${status ?? 'no known status'}\`), and no callback ever named it: ` +
      'all of them were lost, or none was asked for.',
    next: ({ kind }) =>
      `Look whether the ${kind} was made with a status callback URL that leads here. If so, its callbacks were lost on ` +
      'the way.',
  },
  {
    class: 'callback-lost',
    holds: { is: 'end-observed' },
    since: (facts) => endTime(facts),
    explain: (facts) =>
      `Asked, the provider says ${endSaid(facts)}, and no callback said so: that callback was lost. The state is ` +
      'filled in from the API.',
    next: () =>
      'Nothing for this one. If many are lost, look whether the door was reachable then, and what it answered.',
  },
] as const satisfies readonly DiscrepancyRule[];

/** When the end that was only observed had come, at the latest. */
const endTime = (facts: DiscrepancyFacts): Date => facts.timestamps[observedEnd(facts) ?? ''] ?? facts.firstSeenAt;

/** `` `delivered` (no later than 2026-01-31 08:00:04 UTC) ``. */
const endSaid = (facts: DiscrepancyFacts): string =>
  `\`${observedEnd(facts)}\` (no later than ${formatInstant(endTime(facts))})`;

const endsSaid = (facts: DiscrepancyFacts): string =>
  endsCalledBack(facts)
    .map((end) => `\`${end}\``)
    .join(' and ');
