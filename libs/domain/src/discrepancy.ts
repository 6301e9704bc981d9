import { CHANNEL_WITHOUT_RECEIPT } from './channel.js';
import { formatInstant } from './instant.js';
import type { Kind } from './kind.js';
import { FROM_BEFORE, NEVER_CALLED_BACK, observedStatuses } from './observed.js';
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
  readonly firstSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
}

/**
 * What the provider's REST API and its callbacks do not have in common, in the order in which the classes are tried:
 *
 * - `disagrees`: the API reports another end than the callbacks did, or has stood behind them for a day;
 * - `gone-at-provider`: the API does not have it;
 * - `unknown-here`: the API has it, and no callback ever named it;
 * - `callback-lost`: the API reports an end, and no callback did.
 */
export const DISCREPANCY_CLASSES = ['disagrees', 'gone-at-provider', 'unknown-here', 'callback-lost'] as const;

export type DiscrepancyClass = (typeof DISCREPANCY_CLASSES)[number];

export interface Discrepancy {
  readonly class: DiscrepancyClass;
  /** The moment from which the class holds, as far as it is known. */
  readonly since: Date;
  /** What either side said, for a person. */
  readonly explanation: string;
  /** What to do next, in a sentence or two. */
  readonly next: string;
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

/** Where callbacks and the provider's REST API differ about this resource; null where they do not, as far as is known. */
export function findDiscrepancy(facts: DiscrepancyFacts): Discrepancy | null {
  const { kind, channel, observed, contradicted, goneAt, behindAt, firstSeenAt } = facts;
  const observedEnds = observedStatuses(observed).filter((status) => endsFor(kind, channel).includes(status));
  if (contradicted && observedEnds.length > 0) {
    return { class: 'disagrees', since: timeOf(facts, observedEnds[0]!), ...disagreement(facts, observedEnds[0]!) };
  }
  if (behindAt !== null) return { class: 'disagrees', since: behindAt, ...behind(facts, behindAt) };
  if (goneAt !== null) return { class: 'gone-at-provider', since: goneAt, ...gone(kind, goneAt) };
  if (observed?.includes(FROM_BEFORE)) return null;
  if (observed?.includes(NEVER_CALLED_BACK)) return { class: 'unknown-here', since: firstSeenAt, ...unknown(facts) };
  const lost = observedEnds[0];
  return lost === undefined
    ? null
    : { class: 'callback-lost', since: timeOf(facts, lost), ...callbackLost(facts, lost) };
}

type Words = Pick<Discrepancy, 'explanation' | 'next'>;

const disagreement = (facts: DiscrepancyFacts, end: string): Words => ({
  explanation:
    `Callbacks and the provider's REST API report different ends: asked, the provider says \`${end}\` ` +
    `${noLaterThan(facts, end)}, and callbacks said ${othersOf(facts, end)}. The API's answer is the later view.`,
  next: 'Ask the provider, with the SID, which end holds, and why the callback said otherwise.',
});

const behind = ({ status }: DiscrepancyFacts, since: Date): Words => ({
  explanation:
    `Callbacks reported \`${status}\`, but asked on ${formatInstant(since)} the provider's REST API still named an ` +
    'earlier status, a day after.',
  next: 'Ask the provider, with the SID, which of the two holds: its API may lag, or the callback was about something else.',
});

const gone = (kind: Kind, since: Date): Words => ({
  explanation:
    `Asked on ${formatInstant(since)}, the provider's REST API had no such ${kind}: it was deleted there, or is past ` +
    'what the provider keeps. What its callbacks said stays.',
  next: 'Nothing, if it was deleted on purpose. Otherwise ask the provider, with the SID, what became of it.',
});

const unknown = ({ kind, status }: DiscrepancyFacts): Words => ({
  explanation:
    `The provider's REST API has this ${kind} (\`${status ?? 'no known status'}\`), and no callback ever named it: all of ` +
    'them were lost, or none was asked for.',
  next: `Look whether the ${kind} was made with a status callback URL that leads here. If so, its callbacks were lost on the way.`,
});

const callbackLost = (facts: DiscrepancyFacts, end: string): Words => ({
  explanation:
    `Asked, the provider says \`${end}\` ${noLaterThan(facts, end)}, and no callback said so: that callback was lost. ` +
    'The state is filled in from the API.',
  next: 'Nothing for this one. If many are lost, look whether the door was reachable then, and what it answered.',
});

const noLaterThan = (facts: DiscrepancyFacts, status: string): string =>
  `(no later than ${formatInstant(timeOf(facts, status))})`;

const timeOf = ({ timestamps, firstSeenAt }: DiscrepancyFacts, status: string): Date =>
  timestamps[status] ?? firstSeenAt;

function othersOf({ kind, timestamps, observed }: DiscrepancyFacts, end: string): string {
  const said = ENDS[kind].filter((one) => one !== end && timestamps[one] !== undefined && !observed?.includes(one));
  return said.map((one) => `\`${one}\``).join(' and ') || 'something else';
}

function endsOf(kind: Kind): readonly string[] {
  return STATUS_PATH[kind].filter(({ isEnd }) => isEnd).map(({ status }) => status);
}
