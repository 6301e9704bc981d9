import type { DeliveryFacts } from './delivery-condition.js';
import { formatDuration } from './duration.js';
import { describeErrorCode } from './message-error-codes.js';

/** How the evidence for a delivery class is said. Everything here repeats what was reported and adds nothing to it. */

/** `2 hours ago`. */
export const ago = (then: Date, now: Date): string => `${formatDuration(now.getTime() - then.getTime())} ago`;

/** When a status was first reported; where it never was, when the message was first seen. */
export const at = (facts: DeliveryFacts, status: string): Date => facts.timestamps[status] ?? facts.firstSeenAt;

/** `` `sent` was reported 2 hours ago ``. */
export const reported = (facts: DeliveryFacts, status: string, now: Date): string =>
  `\`${status}\` was reported ${ago(at(facts, status), now)}`;

/** `` `delivered` 1 hour ago and `undelivered` 2 hours ago ``: the ends that were reported, the strongest first. */
export function reportedEnds(facts: DeliveryFacts, now: Date): string {
  const ends = ['read', 'delivered', 'undelivered', 'failed', 'canceled', 'received'];
  const parts = ends.flatMap((end) => {
    const time = facts.timestamps[end];
    return time === undefined ? [] : [`\`${end}\` ${ago(time, now)}`];
  });
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** `Error 30003: the handset could not be reached.`, or that there was no code. */
export function errorGiven({ errorCode, accountSid }: DeliveryFacts): string {
  if (errorCode === null) return 'No error code was given.';
  return `Error ${errorCode}: ${describeErrorCode(errorCode, accountSid)}.`;
}

/** ``First seen 2 hours ago and still `queued` ``, for a message that has not been sent. */
export function standing(facts: DeliveryFacts, now: Date): string {
  const where =
    facts.status === null ? 'known only by statuses that are not in the known list' : `still \`${facts.status}\``;
  return `First seen ${ago(facts.firstSeenAt, now)} and ${where}`;
}
