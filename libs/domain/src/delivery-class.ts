import { formatDuration } from './duration.js';
import { describeErrorCode } from './message-error-codes.js';

/** How long a message may stay where it is before someone should look. */
export interface DeliveryWindows {
  /** From `sent` until a receipt is overdue. */
  readonly receiptMs: number;
  /** From first sight until a message that was never `sent` has stalled. */
  readonly stallMs: number;
}

/** What is known of a message, as far as its delivery class depends on it. */
export interface DeliveryFacts {
  readonly accountSid: string;
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly channel: 'sms' | 'mms';
  readonly direction: 'inbound' | 'outbound';
  readonly errorCode: string | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
}

export interface Delivery {
  readonly class: DeliveryClass;
  /** The moment from which the class holds. */
  readonly since: Date;
  /** One or two sentences for a person, with the evidence and without claiming more than the provider said. */
  readonly explanation: string;
}

interface Rule {
  readonly class: string;
  readonly holds: (facts: DeliveryFacts, now: Date, windows: DeliveryWindows) => boolean;
  readonly since: (facts: DeliveryFacts, windows: DeliveryWindows) => Date;
  readonly explain: (facts: DeliveryFacts, now: Date, windows: DeliveryWindows) => string;
}

const UNSUCCESSFUL = ['undelivered', 'failed', 'canceled'] as const;

const ago = (then: Date, now: Date): string => `${formatDuration(now.getTime() - then.getTime())} ago`;
const after = (then: Date, ms: number): Date => new Date(then.getTime() + ms);
const olderThan = (then: Date, ms: number, now: Date): boolean => now.getTime() - then.getTime() > ms;

const at = (facts: DeliveryFacts, status: string): Date => facts.timestamps[status] ?? facts.firstSeenAt;
const isAtSent = (facts: DeliveryFacts): boolean => facts.status === 'sent';

/**
 * The classes in order: the first that holds is the message's class. Written once; one message, filters and counts
 * all go by it. Nothing here turns a missing receipt into a failure: overdue and stalled are observations of ours.
 */
const RULES = [
  {
    class: 'contradicted',
    holds: (facts) => facts.contradicted,
    since: (facts) => facts.lastSeenAt,
    explain: (facts) =>
      `The provider reported outcomes that exclude each other (${reportedEnds(facts).join(' and ')}); ` +
      `shown is the strongest, ${facts.status}. Messages of several segments can get one receipt per segment.`,
  },
  {
    class: 'inbound',
    holds: (facts) => facts.direction === 'inbound',
    since: (facts) => at(facts, facts.status ?? ''),
    explain: (facts, now) =>
      facts.status === 'received'
        ? `An inbound message, received ${ago(at(facts, 'received'), now)}.`
        : `An inbound message that is being received since ${formatDuration(now.getTime() - facts.firstSeenAt.getTime())}.`,
  },
  {
    class: 'delivered',
    holds: (facts) => facts.status === 'delivered' || facts.status === 'read',
    since: (facts) => facts.timestamps['delivered'] ?? at(facts, 'read'),
    explain: (facts, now) =>
      facts.status === 'read'
        ? `The recipient's app reported it read ${ago(at(facts, 'read'), now)}.`
        : `A delivery receipt came ${ago(at(facts, 'delivered'), now)}: the carrier's network accepted the message. ` +
          'It does not prove that the handset showed it.',
  },
  {
    class: 'failed',
    holds: (facts) => (UNSUCCESSFUL as readonly (string | null)[]).includes(facts.status),
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
    holds: (facts) => isAtSent(facts) && facts.channel === 'mms',
    since: (facts) => at(facts, 'sent'),
    explain: (facts, now) =>
      `An MMS, handed to the downstream carrier ${ago(at(facts, 'sent'), now)}. Carriers send no receipt for an MMS, ` +
      'so `sent` is its last status and says nothing against delivery.',
  },
  {
    class: 'receipt-overdue',
    holds: (facts, now, windows) => isAtSent(facts) && olderThan(at(facts, 'sent'), windows.receiptMs, now),
    since: (facts, windows) => after(at(facts, 'sent'), windows.receiptMs),
    explain: (facts, now, windows) =>
      `Handed to the downstream carrier ${ago(at(facts, 'sent'), now)}, and no delivery receipt came within ` +
      `${formatDuration(windows.receiptMs)}. It may have been delivered all the same: some carriers send none. ` +
      'Ask the provider with the SID.',
  },
  {
    class: 'awaiting-receipt',
    holds: isAtSent,
    since: (facts) => at(facts, 'sent'),
    explain: (facts, now, windows) =>
      `Handed to the downstream carrier ${ago(at(facts, 'sent'), now)}; its delivery receipt has not come yet. ` +
      `Receipts can take hours; this one counts as overdue after ${formatDuration(windows.receiptMs)}.`,
  },
  {
    class: 'stalled',
    holds: (facts, now, windows) => olderThan(facts.firstSeenAt, windows.stallMs, now),
    since: (facts, windows) => after(facts.firstSeenAt, windows.stallMs),
    explain: (facts, now, windows) =>
      `First seen ${ago(facts.firstSeenAt, now)} and ${standing(facts)}: no callback has said that it left the ` +
      `provider within ${formatDuration(windows.stallMs)}. Look for a held queue, or for callbacks that never came.`,
  },
  {
    class: 'in-flight',
    holds: () => true,
    since: (facts) => facts.firstSeenAt,
    explain: (facts, now) =>
      `First seen ${ago(facts.firstSeenAt, now)} and ${standing(facts)}: it has not left the provider yet.`,
  },
] as const satisfies readonly Rule[];

export type DeliveryClass = (typeof RULES)[number]['class'];

/** Every class, in the order in which they are tried. */
export const DELIVERY_CLASSES: readonly DeliveryClass[] = RULES.map((rule) => rule.class);

/** The delivery class of one message at a moment, since when, and why in plain words. */
export function classifyDelivery(facts: DeliveryFacts, now: Date, windows: DeliveryWindows): Delivery {
  const rule: Rule & { class: string } =
    RULES.find((candidate: Rule) => candidate.holds(facts, now, windows)) ?? RULES[RULES.length - 1]!;
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
