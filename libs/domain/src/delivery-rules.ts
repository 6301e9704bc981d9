import { at, errorGiven, reported, reportedEnds, standing } from './delivery-evidence.js';
import { windowStart, type DeliveryCondition, type DeliveryFacts } from './delivery-condition.js';
import { windowMs, type DeliveryWindows, type WindowName } from './delivery-windows.js';
import { formatDuration } from './duration.js';
import { formatInstant } from './instant.js';
import { CHANNEL_WITHOUT_RECEIPT, peerOf } from './channel.js';
import { remedyForErrorCode } from './message-error-codes.js';

/** The text does not depend on the present moment: as long as the class holds, the text holds as well. */
type Say = (facts: DeliveryFacts, windows: DeliveryWindows) => string;

interface Rule {
  readonly class: string;
  readonly holds: DeliveryCondition;
  readonly since: (facts: DeliveryFacts, windows: DeliveryWindows) => Date;
  /** Why the class holds: which events came, when, and what they amount to. */
  readonly explain: Say;
  /** What to do next. */
  readonly next: Say;
}

const UNSUCCESSFUL = ['undelivered', 'failed', 'canceled'] as const;
const AT_SENT: DeliveryCondition = { is: 'status', oneOf: ['sent'] };

const endOf = (window: WindowName, facts: DeliveryFacts, windows: DeliveryWindows): Date =>
  new Date(windowStart(window, facts).getTime() + windowMs(window, windows, facts));
const lengthOf = (window: WindowName, facts: DeliveryFacts, windows: DeliveryWindows): string =>
  formatDuration(windowMs(window, windows, facts));

/** Whether a carrier delivers the message: true for an SMS or MMS. */
const isText = ({ channel }: DeliveryFacts): boolean => channel === 'sms' || channel === 'mms';

const receiptSays = (facts: DeliveryFacts): string =>
  isText(facts)
    ? "a receipt says that the carrier's network accepted the message. It does not prove that the handset showed it."
    : `a receipt says that ${peerOf(facts.channel)} delivered the message. It does not prove that anybody read it.`;

/**
 * The classes in order: the first class that holds is the message's class. The list is written once; the answer for one
 * message, filters and counts all use it. Nothing here turns a missing receipt into a failure: overdue and stalled are
 * our own observations.
 */
export const RULES = [
  {
    class: 'contradicted',
    holds: { is: 'contradicted' },
    since: (facts) => facts.lastSeenAt,
    explain: (facts) =>
      `The provider reported outcomes that exclude each other: ${reportedEnds(facts)}. Shown is the strongest ` +
      `evidence, \`${facts.status}\`. A message of several segments can get one receipt for each.`,
    next: () =>
      'Ask the provider, with the SID, which outcome holds; until then do not send it again, since some or all of it ' +
      'may have arrived.',
  },
  {
    class: 'inbound',
    holds: { is: 'inbound' },
    since: (facts) => at(facts, facts.status ?? ''),
    explain: (facts) =>
      facts.status === 'received'
        ? `An inbound message: ${reported(facts, 'received')}.`
        : `An inbound message, first seen at ${formatInstant(facts.firstSeenAt)}; \`received\` has not been reported yet.`,
    next: (facts) =>
      facts.status === 'received'
        ? 'Nothing.'
        : 'If it stays so, look it up at the provider: parts of it may be missing.',
  },
  {
    class: 'delivered',
    holds: { is: 'status', oneOf: ['delivered', 'read'] },
    since: (facts) => facts.timestamps['delivered'] ?? at(facts, 'read'),
    explain: (facts) =>
      facts.status === 'read'
        ? `${reported(facts, 'read')}: the recipient's app says that the message was opened.`
        : `${reported(facts, 'delivered')}: ${receiptSays(facts)}`,
    next: () => 'Nothing. If the recipient misses it, the provider can look up the receipt by the SID.',
  },
  {
    class: 'failed',
    holds: { is: 'status', oneOf: UNSUCCESSFUL },
    since: (facts) => at(facts, facts.status ?? ''),
    explain: (facts) => {
      if (facts.status === 'canceled') return `${reported(facts, 'canceled')}: the message was withdrawn.`;
      if (facts.status === 'failed')
        return `${reported(facts, 'failed')}: the message could not be sent. ${errorGiven(facts)}`;
      const peer = isText(facts) ? 'the carrier' : peerOf(facts.channel);
      return `${reported(facts, 'undelivered')}: ${peer} did not deliver the message. ${errorGiven(facts)}`;
    },
    next: (facts) => {
      if (facts.status === 'canceled') return 'Nothing, unless nobody meant to cancel it: then send it again.';
      return facts.errorCode === null
        ? 'Ask the provider, with the SID, for the reason.'
        : remedyForErrorCode(facts.errorCode);
    },
  },
  {
    class: 'receipt-not-expected',
    holds: { is: 'all', of: [AT_SENT, { is: 'channel', channel: CHANNEL_WITHOUT_RECEIPT }] },
    since: (facts) => at(facts, 'sent'),
    explain: (facts) =>
      `An MMS: ${reported(facts, 'sent')}, so the downstream carrier has it. Carriers send no receipt for an MMS; ` +
      'that none came says nothing against delivery.',
    next: () => 'Nothing; only the recipient can say whether it arrived.',
  },
  {
    class: 'receipt-overdue',
    holds: { is: 'all', of: [AT_SENT, { is: 'past', window: 'receipt' }] },
    since: (facts, windows) => endOf('receipt', facts, windows),
    explain: (facts, windows) =>
      `${reported(facts, 'sent')}, so ${peerOf(facts.channel)} has it, and no delivery receipt came within ` +
      `${lengthOf('receipt', facts, windows)}. It may have been delivered all the same: ` +
      (isText(facts) ? 'some carriers send none.' : 'not every receipt comes.'),
    next: () =>
      'Ask the provider, with the SID, whether a receipt came there; until then do not send it again, or it may arrive ' +
      'twice.',
  },
  {
    class: 'awaiting-receipt',
    holds: AT_SENT,
    since: (facts) => at(facts, 'sent'),
    explain: (facts) =>
      `${reported(facts, 'sent')}, so ${peerOf(facts.channel)} has it. Its delivery receipt has not come yet, which ` +
      'is nothing unusual: receipts can take hours.',
    next: (facts, windows) => `Wait. It counts as overdue ${lengthOf('receipt', facts, windows)} after \`sent\`.`,
  },
  {
    class: 'stalled',
    holds: { is: 'past', window: 'stall' },
    since: (facts, windows) => endOf('stall', facts, windows),
    explain: (facts, windows) =>
      `${standing(facts)}: no callback said within ${lengthOf('stall', facts, windows)} that it left the provider.`,
    next: (facts) =>
      facts.status === 'scheduled'
        ? 'Look up at the provider, with the SID, when it is to be sent: if that is still to come, nothing is wrong.'
        : 'Look it up at the provider, with the SID: it may be held in a queue, or its callbacks never came here.',
  },
  {
    class: 'in-flight',
    holds: { is: 'any' },
    since: (facts) => facts.firstSeenAt,
    explain: (facts) => `${standing(facts)}: no callback has said yet that it left the provider.`,
    next: (facts, windows) =>
      `Wait. It counts as stalled ${lengthOf('stall', facts, windows)} after it was first seen.`,
  },
] as const satisfies readonly Rule[];

/** One rule of the list, as code that goes through the list sees it. */
export type DeliveryRule = Rule & { readonly class: (typeof RULES)[number]['class'] };
