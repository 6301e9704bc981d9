import { formatDuration, pointOf, providerOf, type Kind } from '@sidetrack/domain';
import type { TimelineEvent } from './timeline.js';

export interface GapFacts {
  readonly kind: Kind;
  readonly accountSid: string;
  readonly status: string | null;
  readonly timeline: readonly TimelineEvent[];
}

/** What one would expect to have come in and has not, and long silences: sentences for a person, none when all is there. */
export function findGaps(facts: GapFacts): string[] {
  const missingNumbers = findMissingNumbers(facts.timeline);
  // Where the provider numbers its callbacks, the numbers say more certainly what is missing than the path does.
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
  const missing = expectedBefore(facts).filter((status) => !reported.has(status));
  if (missing.length === 0) return [];
  const words = inWords(
    missing.map((status) => `\`${status}\``),
    'or',
  );
  const why =
    kind === 'call' ? ' The points before the end of a call are called back only where they are asked for.' : '';
  return [`No ${words} was received.${why}`];
}

/** Null when callbacks are not numbered, or none is missing. Of a long run only its ends are said. */
function findMissingNumbers(timeline: readonly TimelineEvent[]): string[] | null {
  const numbers = timeline.flatMap(({ sequenceNumber }) => sequenceNumber ?? []).toSorted((one, other) => one - other);
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
  return [`The provider numbers its callbacks of this call from 0: ${words}.`];
}

function findSilences(timeline: readonly TimelineEvent[]): string[] {
  return timeline.flatMap((event, index) => {
    if (!event.gap) return [];
    const length = formatDuration(event.sincePreviousMs ?? 0);
    return [`${length} passed between \`${timeline[index - 1]?.status}\` and \`${event.status}\`.`];
  });
}

/** `a, b or c`. */
function inWords(items: readonly string[], conjunction: 'and' | 'or'): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
