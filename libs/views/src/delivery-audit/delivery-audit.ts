import type { Channel, DeliveryClass } from '@sidetrack/domain';
import type { DeliveryRates } from './delivery-rates.js';
import type { Interval, TimeRange } from './intervals.js';

/** Which messages an audit is about: those first seen within the range. */
export interface AuditQuestion extends TimeRange {
  readonly interval: Interval;
  readonly accountSid?: string;
  readonly channel?: Channel;
  /** The name of a tag whose values to tell apart. */
  readonly byTag?: string;
  /** Whether to look at the single events as well, for how many came out of order. */
  readonly withOrder?: boolean;
}

/** How long receipts took: over the messages whose `sent` and `delivered` were both reported. */
export interface TimeToDelivered {
  readonly messages: number;
  /** Each the time that some message took: the smallest that so many percent did not exceed. Null without any. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
}

export type ClassCounts = Readonly<Partial<Record<DeliveryClass, number>>>;

export interface EventOrder {
  readonly events: number;
  readonly outOfOrder: number;
  /** From 0 to 1; null without events. */
  readonly share: number | null;
}

/**
 * Something about each channel by its name: about SMS and MMS always, since programs read these without asking, about
 * any other when there are messages of it.
 */
export type ByChannel<Value> = Readonly<Record<Channel, Value> & { readonly sms: Value; readonly mms: Value }>;

/** What is counted of a set of messages. A key stands in the maps only when there is something to count under it. */
export interface DeliveryCounts {
  readonly messages: number;
  /** A message without a status in the known list is `unrecognised`. */
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byClass: ClassCounts;
  readonly byChannel: Readonly<Record<Channel, number>>;
  /** The classes of each channel by itself: what is usual for an MMS, which gets no receipt, is amiss for all others. */
  readonly classesByChannel: ByChannel<ClassCounts>;
  /** The classes of each recipient's country by itself. */
  readonly classesByCountry: Readonly<Record<string, ClassCounts>>;
  readonly rates: DeliveryRates;
  readonly ratesByChannel: ByChannel<DeliveryRates>;
  readonly ratesByCountry: Readonly<Record<string, DeliveryRates>>;
  /** Only messages with an error code. */
  readonly byErrorCode: Readonly<Record<string, number>>;
  /** The recipient's country by ISO 3166; `unknown` where the number does not tell. */
  readonly byCountry: Readonly<Record<string, number>>;
  readonly timeToDelivered: TimeToDelivered;
  /** At `sent` without any end. An MMS gets no receipt, a message of any other channel should. */
  readonly withoutReceipt: ByChannel<number>;
  /** Null unless asked for. */
  readonly order: EventOrder | null;
}

/** The messages that had one value of a tag. */
export interface TagValueCounts extends DeliveryRates {
  readonly value: string;
  readonly messages: number;
  readonly byClass: ClassCounts;
}

/** The messages of the whole range by the values of one tag. */
export interface TagCounts {
  readonly name: string;
  /** How many different values there are. */
  readonly valueCount: number;
  /** The most frequent ones, at most `MOST_TAG_VALUES`. A message counts under each value that it had. */
  readonly values: readonly TagValueCounts[];
}

export interface DeliveryAudit extends TimeRange {
  readonly interval: Interval;
  readonly total: DeliveryCounts;
  /** Null unless asked for. */
  readonly byTag: TagCounts | null;
  readonly intervals: readonly (TimeRange & DeliveryCounts)[];
}
