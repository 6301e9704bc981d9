import { formatDuration, PLURAL, pointOf, providerOf, type Kind } from '@sidetrack/domain';
import type { QuarantinedCallback } from './quarantined-callback.js';
import type { TimelineEvent } from './timeline.js';

export interface GapFacts {
  readonly kind: Kind;
  readonly accountSid: string;
  readonly status: string | null;
  readonly timeline: readonly TimelineEvent[];
  /** Callbacks that came in but are not events. What they report is not missing. */
  readonly refused: readonly Pick<QuarantinedCallback, 'door' | 'reason' | 'status' | 'state'>[];
}

/** What should have come in and has not, and long silences: sentences for a person, none when nothing is missing. */
export function findGaps(facts: GapFacts): string[] {
  const missingNumbers = findMissingNumbers(facts);
  // Where the provider numbers its callbacks, the numbers show what is missing with more certainty than the path does.
  return [...(missingNumbers ?? findMissingPoints(facts)), ...findSilences(facts.timeline)];
}

/** The points that a resource passes on its way to each status, as far as the provider always calls them back. */
function expectedBefore({ kind, status, accountSid }: GapFacts): readonly string[] {
  switch (`${kind} ${status}`) {
    case 'message read':
      return [...firstOf(accountSid), 'sending', 'sent', 'delivered'];
    case 'message delivered':
    case 'message undelivered':
      return [...firstOf(accountSid), 'sending', 'sent'];
    case 'message sent':
      return [...firstOf(accountSid), 'sending'];
    case 'message received':
      return ['receiving'];
    case 'call completed':
      return ['initiated', 'ringing', 'answered'];
    case 'call answered':
      return ['initiated', 'ringing'];
    case 'call busy':
    case 'call no-answer':
    case 'call failed':
      return ['initiated'];
    default:
      return [];
  }
}

/** Twilio does not call the first status back (callback reference §2.3). */
const firstOf = (accountSid: string): readonly string[] => (providerOf(accountSid) === 'twilio' ? [] : ['queued']);

function findMissingPoints(facts: GapFacts): string[] {
  const { kind, timeline } = facts;
  const reported = new Set(timeline.map(({ status }) => pointOf(kind, status)?.status));
  const lacking = expectedBefore(facts).filter((status) => !reported.has(status));
  const refused = new Set(
    notTaken(facts)
      .filter(isOf(kind))
      .map(({ status }) => pointOf(kind, status ?? '')?.status),
  );
  const missing = lacking.filter((status) => !refused.has(status));
  const why =
    kind === 'call' ? ' The points before the end of a call are called back only where they are asked for.' : '';
  return [
    ...(missing.length === 0 ? [] : [`No ${inWords(missing.map(quoted), 'or')} was received.${why}`]),
    ...lacking.filter((status) => refused.has(status)).map((status) => `${quoted(status)} was received and refused.`),
  ];
}

/** The callbacks that were refused and have not become events since. */
const notTaken = ({ refused }: GapFacts): GapFacts['refused'] => refused.filter(({ state }) => state !== 'replayed');

/**
 * Calls and recordings share status words. Of callbacks that came to the wrong route, only those of the other kind can
 * be about this resource.
 */
const isOf =
  (kind: Kind) =>
  ({ door, reason }: GapFacts['refused'][number]): boolean =>
    (door === PLURAL[kind]) === (reason !== 'wrong-door');

const quoted = (status: string): string => `\`${status}\``;

/** Null when callbacks are not numbered, or none is missing. For a long run only its two ends are named. */
function findMissingNumbers(facts: GapFacts): string[] | null {
  const numbers = facts.timeline
    .flatMap(({ sequenceNumber }) => sequenceNumber ?? [])
    .toSorted((one, other) => one - other);
  const missing: string[] = [];
  let next = 0;
  for (const number of numbers) {
    if (number - next > 2) missing.push(`${next} to ${number - 1}`);
    else for (let one = next; one < number; one += 1) missing.push(String(one));
    next = Math.max(next, number + 1);
  }
  if (missing.length === 0) return null;
  const isOne = missing.length === 1 && !missing[0]!.includes(' ');
  const words = `${isOne ? 'number' : 'numbers'} ${inWords(missing, 'and')} ${isOne ? 'has' : 'have'} not come in`;
  const but = notTaken(facts).length === 0 ? '' : ', unless with what was refused';
  return [`The provider numbers its callbacks of this call from 0: ${words}${but}.`];
}

function findSilences(timeline: readonly TimelineEvent[]): string[] {
  return timeline.flatMap((event, index) => {
    if (!event.gap) return [];
    const length = formatDuration(event.sincePreviousMs ?? 0);
    const before = timeline.slice(0, index).findLast(({ origin }) => origin === 'callback');
    return [`${length} passed between \`${before?.status}\` and \`${event.status}\`.`];
  });
}

/** `a, b or c`. */
function inWords(items: readonly string[], conjunction: 'and' | 'or'): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
