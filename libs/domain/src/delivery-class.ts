import { isMet, windowStart, type DeliveryCondition, type DeliveryFacts } from './delivery-condition.js';
import { windowMs, type DeliveryWindows, type WindowName } from './delivery-windows.js';
import { formatDuration } from './duration.js';
import { describeErrorCode } from './message-error-codes.js';

export interface Delivery {
  readonly class: DeliveryClass;
  /** The moment from which the class holds. */
  readonly since: Date;
  /** One or two sentences for a person, with the evidence and without claiming more than the provider said. */
  readonly explanation: string;
}

interface Rule {
  readonly class: string;
  readonly holds: DeliveryCondition;
  readonly since: (facts: DeliveryFacts, windows: DeliveryWindows) => Date;
  readonly explain: (facts: DeliveryFacts, now: Date, windows: DeliveryWindows) => string;
}

const UNSUCCESSFUL = ['undelivered', 'failed', 'canceled'] as const;
const AT_SENT: DeliveryCondition = { is: 'status', oneOf: ['sent'] };

const ago = (then: Date, now: Date): string => `${formatDuration(now.getTime() - then.getTime())} ago`;

const at = (facts: DeliveryFacts, status: string): Date => facts.timestamps[status] ?? facts.firstSeenAt;
const endOf = (window: WindowName, facts: DeliveryFacts, windows: DeliveryWindows): Date =>
  new Date(windowStart(window, facts).getTime() + windowMs(window, windows, facts));
const lengthOf = (window: WindowName, facts: DeliveryFacts, windows: DeliveryWindows): string =>
  formatDuration(windowMs(window, windows, facts));

/**
 * The classes in order: the first that holds is the message's class. Written once; one message, filters and counts
 * all go by it. Nothing here turns a missing receipt into a failure: overdue and stalled are observations of ours.
 */
const RULES = [
  {
    class: 'contradicted',
    holds: { is: 'contradicted' },
    since: (facts) => facts.lastSeenAt,
    explain: (facts) =>
      `The provider reported outcomes that exclude each other (${reportedEnds(facts).join(' and ')}); ` +
      `shown is the strongest, ${facts.status}. Messages of several segments can get one receipt per segment.`,
  },
  {
    class: 'inbound',
    holds: { is: 'inbound' },
    since: (facts) => at(facts, facts.status ?? ''),
    explain: (facts, now) =>
      facts.status === 'received'
        ? `An inbound message, received ${ago(at(facts, 'received'), now)}.`
        : `An inbound message that is being received since ${formatDuration(now.getTime() - facts.firstSeenAt.getTime())}.`,
  },
  {
    class: 'delivered',
    holds: { is: 'status', oneOf: ['delivered', 'read'] },
    since: (facts) => facts.timestamps['delivered'] ?? at(facts, 'read'),
    explain: (facts, now) =>
      facts.status === 'read'
        ? `The recipient's app reported it read ${ago(at(facts, 'read'), now)}.`
        : `A delivery receipt came ${ago(at(facts, 'delivered'), now)}: the carrier's network accepted the message. ` +
          'It does not prove that the handset showed it.',
  },
  {
    class: 'failed',
    holds: { is: 'status', oneOf: UNSUCCESSFUL },
    since: (facts) => at(facts, facts.status ?? ''),
    explain: (facts, now) => {
      const when = ago(at(facts, facts.status ?? ''), now);
      const reason =
        facts.errorCode === null
          ? 'No error code was given.'
          : `Error ${facts.errorCode}: ${describeErrorCode(facts.errorCode, facts.accountSid)}.`;
      if (facts.status === 'canceled') return `The message was canceled ${when}; it was not sent.`;
      if (facts.status === 'failed') return `The message could not be sent (reported ${when}). ${reason}`;
      return `The carrier reported ${when} that the message was not delivered. ${reason}`;
    },
  },
  {
    class: 'receipt-not-expected',
    holds: { is: 'all', of: [AT_SENT, { is: 'channel', channel: 'mms' }] },
    since: (facts) => at(facts, 'sent'),
    explain: (facts, now) =>
      `An MMS, handed to the downstream carrier ${ago(at(facts, 'sent'), now)}. Carriers send no receipt for an MMS, ` +
      'so `sent` is its last status and says nothing against delivery.',
  },
  {
    class: 'receipt-overdue',
    holds: { is: 'all', of: [AT_SENT, { is: 'past', window: 'receipt' }] },
    since: (facts, windows) => endOf('receipt', facts, windows),
    explain: (facts, now, windows) =>
      `Handed to the downstream carrier ${ago(at(facts, 'sent'), now)}, and no delivery receipt came within ` +
      `${lengthOf('receipt', facts, windows)}. It may have been delivered all the same: some carriers send none. ` +
      'Ask the provider with the SID.',
  },
  {
    class: 'awaiting-receipt',
    holds: AT_SENT,
    since: (facts) => at(facts, 'sent'),
    explain: (facts, now, windows) =>
      `Handed to the downstream carrier ${ago(at(facts, 'sent'), now)}; its delivery receipt has not come yet. ` +
      `Receipts can take hours; this one counts as overdue after ${lengthOf('receipt', facts, windows)}.`,
  },
  {
    class: 'stalled',
    holds: { is: 'past', window: 'stall' },
    since: (facts, windows) => endOf('stall', facts, windows),
    explain: (facts, now, windows) =>
      `First seen ${ago(facts.firstSeenAt, now)} and ${standing(facts)}: no callback has said that it left the ` +
      `provider within ${lengthOf('stall', facts, windows)}. Look for a held queue, or for callbacks that never came.`,
  },
  {
    class: 'in-flight',
    holds: { is: 'any' },
    since: (facts) => facts.firstSeenAt,
    explain: (facts, now) =>
      `First seen ${ago(facts.firstSeenAt, now)} and ${standing(facts)}: it has not left the provider yet.`,
  },
] as const satisfies readonly Rule[];

export type DeliveryClass = (typeof RULES)[number]['class'];

/** Every class, in the order in which they are tried. */
export const DELIVERY_CLASSES: readonly DeliveryClass[] = RULES.map((rule) => rule.class);

/** The classes in order with what makes them, for whoever asks about many messages at once. */
export const DELIVERY_RULES: readonly { readonly class: DeliveryClass; readonly holds: DeliveryCondition }[] = RULES;

/** The delivery class of one message at a moment, since when, and why in plain words. */
export function classifyDelivery(facts: DeliveryFacts, now: Date, windows: DeliveryWindows): Delivery {
  const rule: Rule & { class: string } =
    RULES.find((candidate: Rule) => isMet(candidate.holds, facts, now, windows)) ?? RULES[RULES.length - 1]!;
  return {
    class: rule.class as DeliveryClass,
    since: rule.since(facts, windows),
    explanation: rule.explain(facts, now, windows),
  };
}

function reportedEnds(facts: DeliveryFacts): string[] {
  return ['read', 'delivered', ...UNSUCCESSFUL, 'received'].filter((status) => facts.timestamps[status] !== undefined);
}

function standing(facts: DeliveryFacts): string {
  return facts.status === null ? 'known only by statuses that are not in the known list' : `still ${facts.status}`;
}
