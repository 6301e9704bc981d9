import { DISCREPANCY_CLASSES, findDiscrepancy, observedStatuses, type Kind } from '@sidetrack/domain';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';

/** What callbacks and the provider's REST API do not have in common about a resource. */
export const DiscrepancyResource = answer('DiscrepancyDto', {
  class: field.oneOf(DISCREPANCY_CLASSES, 'What that amounts to.', 'callback-lost'),
  since: field.time('From when on it has been so, as far as is known.', '2026-01-31T08:00:04.000Z'),
  explanation: field.text(
    'What either side said.',
    'Asked, the provider says `delivered` (no later than 2026-01-31 08:00:04 UTC), and no callback said so: that callback ' +
      'was lost. The state is filled in from the API.',
  ),
  next: field.text(
    'What to do next.',
    'Nothing for this one. If many are lost, look whether the door was reachable then, and what it answered.',
  ),
});
export type DiscrepancyResource = AnswerOf<typeof DiscrepancyResource>;

/** The fields of a resource that say what was observed rather than called back. */
export const OBSERVED_FIELDS = {
  observed: field.texts(
    "The statuses whose time no callback brought: the provider's REST API did, when it was asked. The true time is no " +
      'later than that.',
    [],
  ),
  discrepancy: field.partOrNull(
    DiscrepancyResource,
    "Where callbacks and the provider's REST API differ; null where they do not, as far as anybody asked.",
    null,
  ),
};

/** What stands in a resource's row about observations. */
interface ObservedRow {
  readonly observed: readonly string[] | null;
  readonly furthestObservation: string | null;
  readonly goneAt: Date | null;
  readonly behindAt: Date | null;
  readonly caughtUpAt: Date | null;
}

/** The rest of the row that the comparison looks at. */
interface ComparedRow extends ObservedRow {
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly channel?: string;
  readonly firstSeenAt: Date;
}

/** Reads those fields out of a row. */
export function observedOf(kind: Kind, row: ComparedRow, timestamps: Readonly<Record<string, Date>>) {
  const { observed, goneAt, behindAt, caughtUpAt, status, contradicted, channel, firstSeenAt } = row;
  const isAsCalledBack = observed === null && goneAt === null && behindAt === null;
  const facts = {
    kind,
    status,
    contradicted,
    channel,
    observed,
    goneAt,
    behindAt,
    caughtUpAt,
    firstSeenAt,
    timestamps,
  };
  const found = isAsCalledBack ? null : findDiscrepancy(facts);
  return {
    observed: observedStatuses(observed),
    discrepancy: found === null ? null : { ...found, since: found.since.toISOString() },
  };
}

/** The facts that only the REST API brought, as it wrote them: JSON behind the letter of the furthest status. */
export function observedFactsOf<const Names extends readonly string[]>(
  { furthestObservation }: ObservedRow,
  names: Names,
): { readonly [Name in Names[number]]: string | null } {
  const facts =
    furthestObservation === null ? {} : (JSON.parse(furthestObservation.slice(1)) as Record<string, string>);
  return Object.fromEntries(names.map((name) => [name, facts[name] ?? null])) as {
    readonly [Name in Names[number]]: string | null;
  };
}
