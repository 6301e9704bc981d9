import type { DeliveryFacts } from './delivery-condition.js';
import { formatInstant } from './instant.js';
import { describeErrorCode } from './message-error-codes.js';

/** The wording of the evidence for a delivery class. Everything here repeats what was reported and adds nothing. */

/** When a status was first reported. For a status that was never reported, when the message was first seen. */
export const at = (facts: DeliveryFacts, status: string): Date => facts.timestamps[status] ?? facts.firstSeenAt;

/** `` `sent` was reported at 2026-01-31 08:00:01 UTC ``. Of what was only observed, that is the latest it can have been. */
export const reported = (facts: DeliveryFacts, status: string): string =>
  facts.observed?.includes(status)
    ? `\`${status}\` was reported by the provider's REST API alone, no later than ${formatInstant(at(facts, status))}`
    : `\`${status}\` was reported at ${formatInstant(at(facts, status))}`;

/** The ends that were reported, the strongest first: `` `delivered` at 2026-01-31 08:00:01 UTC and `failed` at … ``. */
export function reportedEnds(facts: DeliveryFacts): string {
  const ends = ['read', 'delivered', 'undelivered', 'failed', 'canceled', 'received'];
  const parts = ends.flatMap((end) => {
    const time = facts.timestamps[end];
    return time === undefined ? [] : [`\`${end}\` at ${formatInstant(time)}`];
  });
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** `Error 30003: the handset could not be reached.`, or a sentence that no code came. */
export function errorGiven({ errorCode, accountSid }: DeliveryFacts): string {
  if (errorCode === null) return 'No error code was given.';
  return `Error ${errorCode}: ${describeErrorCode(errorCode, accountSid)}.`;
}

/** ``First seen at 2026-01-31 08:00:01 UTC and still `queued` ``, for a message that has not been sent. */
export function standing(facts: DeliveryFacts): string {
  const where =
    facts.status === null ? 'known only by statuses that are not in the known list' : `still \`${facts.status}\``;
  return `First seen at ${formatInstant(facts.firstSeenAt)} and ${where}`;
}
