import { formatDuration } from './duration.js';
import { formatInstant } from './instant.js';
import { describeSipCode } from './sip-codes.js';

/** What is known of a call, as far as its explanation depends on it. */
export interface CallFacts {
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly durationSeconds: number | null;
  readonly sipResultCode: string | null;
  readonly answeredBy: string | null;
  readonly hangupBy: string | null;
  readonly firstSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
  /** The statuses whose time no callback brought: the provider's REST API did. */
  readonly observed?: readonly string[];
}

const ENDS = {
  completed: 'The call was completed',
  busy: 'The line was busy',
  'no-answer': 'Nobody answered',
  failed: 'The call could not be put through',
  canceled: 'The call was canceled before it was answered',
} as const satisfies Record<string, string>;

const STEPS = {
  queued: 'waits to be dialled',
  initiated: 'is being dialled',
  ringing: 'rings',
  answered: 'was answered',
} as const satisfies Record<string, string>;

const NO_STATUS = 'No status of the call has come in that is in the known list.';

/** How a call ended, or that it is open and since when: a few sentences that claim no more than the provider said. */
export function explainCall(facts: CallFacts): string {
  const { status } = facts;
  if (status === null) return [NO_STATUS, ...answeredBy(facts), ...sipResult(facts)].join(' ');
  const sentences = status in ENDS ? explainEnd(facts, status as keyof typeof ENDS) : [explainOpen(facts)];
  return [...sentences, ...answeredBy(facts), ...sipResult(facts)].join(' ');
}

function explainEnd(facts: CallFacts, status: keyof typeof ENDS): string[] {
  const lasted = facts.durationSeconds;
  const length = lasted === null || status !== 'completed' ? '' : ` and lasted ${formatDuration(lasted * 1_000)}`;
  return [
    `${ENDS[status]}${length} (reported ${reportedWhen(facts, status)}).`,
    ...contradiction(facts),
    ...hangup(facts),
  ];
}

function explainOpen(facts: CallFacts): string {
  const status = facts.status as keyof typeof STEPS;
  return (
    `The call, first seen at ${formatInstant(facts.firstSeenAt)}, is open: the latest word, reported ` +
    `${reportedWhen(facts, status)}, is that it ${STEPS[status]}. No end has come in.`
  );
}

function contradiction({ contradicted, timestamps, status }: CallFacts): string[] {
  if (!contradicted) return [];
  const ends = Object.keys(ENDS).filter((end) => timestamps[end] !== undefined);
  return [
    `The provider reported ends that exclude each other (${ends.join(' and ')}); shown is the earliest, ${status}.`,
  ];
}

/** For inbound and outbound calls alike, From is the caller and To is the called party. */
function hangup({ hangupBy, from, to }: CallFacts): string[] {
  if (hangupBy === null) return [];
  if (hangupBy === from && from !== to) return ['The caller ended it.'];
  if (hangupBy === to && from !== to) return ['The callee ended it.'];
  return [`It was ended by ${hangupBy}.`];
}

function answeredBy({ answeredBy: who }: CallFacts): string[] {
  return who === null ? [] : [`Answering machine detection said: ${who}.`];
}

function sipResult({ sipResultCode: code }: CallFacts): string[] {
  return code === null ? [] : [`SIP ${code}: ${describeSipCode(code) ?? 'not one of the common codes'}.`];
}

/** Of what was only observed, the time is the latest that it can have been. */
function reportedWhen({ timestamps, firstSeenAt, observed }: CallFacts, status: string): string {
  const time = formatInstant(timestamps[status] ?? firstSeenAt);
  return observed?.includes(status) ? `by the provider's REST API alone, no later than ${time}` : `at ${time}`;
}
