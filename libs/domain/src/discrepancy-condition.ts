import { CHANNEL_WITHOUT_RECEIPT } from './channel.js';
import type { Kind } from './kind.js';
import { observedStatuses, type FROM_BEFORE, type NEVER_CALLED_BACK } from './observed.js';
import { STATUS_PATH } from './status-path.js';

/** What is known of a resource, as far as callbacks and the provider's REST API may disagree about it. */
export interface DiscrepancyFacts {
  readonly kind: Kind;
  readonly status: string | null;
  readonly contradicted: boolean;
  /** Of a message; undefined for the other kinds. */
  readonly channel?: string | undefined;
  readonly observed: readonly string[] | null;
  readonly goneAt: Date | null;
  readonly behindAt: Date | null;
  readonly caughtUpAt: Date | null;
  readonly firstSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
}

/**
 * A question about one resource that is written as data, not as a function, as `DeliveryCondition` is: it is answered
 * here for one resource, and the views translate it into SQL for all.
 */
export type DiscrepancyCondition =
  | { readonly is: 'contradicted' }
  /** The provider has stood behind the callbacks for a day, and does so still. */
  | { readonly is: 'behind' }
  /** The provider does not have it. */
  | { readonly is: 'gone' }
  /** An end of its kind and channel is among the statuses that only an observation brought. */
  | { readonly is: 'end-observed' }
  /** An end of its kind was reported by a callback. */
  | { readonly is: 'end-called-back' }
  /** The list `observed` has this word, which is no status. */
  | { readonly is: 'marked'; readonly word: typeof NEVER_CALLED_BACK | typeof FROM_BEFORE }
  | { readonly is: 'all'; readonly of: readonly DiscrepancyCondition[] };

/** Whether this resource meets the condition. */
export function meets(condition: DiscrepancyCondition, facts: DiscrepancyFacts): boolean {
  switch (condition.is) {
    case 'contradicted':
      return facts.contradicted;
    case 'behind':
      return facts.behindAt !== null && facts.caughtUpAt === null;
    case 'gone':
      return facts.goneAt !== null;
    case 'end-observed':
      return observedEnd(facts) !== undefined;
    case 'end-called-back':
      return endsCalledBack(facts).length > 0;
    case 'marked':
      return facts.observed?.includes(condition.word) ?? false;
    case 'all':
      return condition.of.every((part) => meets(part, facts));
  }
}

/** The first of the ends that only an observation brought. */
export function observedEnd({ kind, channel, observed }: DiscrepancyFacts): string | undefined {
  const ends = endsFor(kind, channel);
  return observedStatuses(observed).find((status) => ends.includes(status));
}

/** The ends that callbacks reported. */
export function endsCalledBack({ kind, timestamps, observed }: DiscrepancyFacts): readonly string[] {
  return endsFor(kind).filter((end) => timestamps[end] !== undefined && !observed?.includes(end));
}

const ENDS: Readonly<Record<Kind, readonly string[]>> = {
  message: endsOf('message'),
  call: endsOf('call'),
  recording: endsOf('recording'),
};

/** The statuses that are ends of this kind; for a channel that gets no receipts, `sent` as well. */
export function endsFor(kind: Kind, channel?: string): readonly string[] {
  return kind === 'message' && channel === CHANNEL_WITHOUT_RECEIPT ? [...ENDS.message, 'sent'] : ENDS[kind];
}

function endsOf(kind: Kind): readonly string[] {
  return STATUS_PATH[kind].filter(({ isEnd }) => isEnd).map(({ status }) => status);
}
