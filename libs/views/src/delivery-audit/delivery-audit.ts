import { DELIVERY_CLASSES, DISCREPANCY_CLASSES, type Channel, type DeliveryClass } from '@sidetrack/domain';
import { z } from 'zod';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { DeliveryRates, RATES } from './delivery-rates.js';
import { INTERVALS, rangeInText, type Interval, type TimeRange } from '../ranges/intervals.js';
import { RELATIVE_ERROR } from '../summaries/receipt-times.js';
import { MOST_TAG_VALUES } from './tag-statement.js';

/** Which messages an audit is about: those first seen within the range. */
export interface AuditQuestion extends TimeRange {
  readonly interval: Interval;
  readonly accountSid?: string;
  readonly channel?: Channel;
  /** The name of a tag whose values are counted separately. */
  readonly byTag?: string;
  /** Whether to look at the single events as well, to count how many came out of order. */
  readonly withOrder?: boolean;
}

/** A range of no more messages than this is counted from the messages alone, so that its percentiles are exact. */
export const COUNTED_ONE_BY_ONE = 5_000;

/**
 * How long receipts took, as percentiles: each is the smallest time that so many percent of the messages did not exceed,
 * exactly where there are few messages, else to within `RELATIVE_ERROR`.
 */
export const TimeToDelivered = answer('TimeToDeliveredDto', {
  messages: field.count('Messages whose `sent` and `delivered` were both reported.', 96),
  p50Ms: field.wholeOrNull('Half of them took no longer, in milliseconds.', 2_140),
  p95Ms: field.wholeOrNull('95 % of them took no longer.', 61_500),
  p99Ms: field.wholeOrNull('99 % of them took no longer.', 4_210_000),
});
export type TimeToDelivered = AnswerOf<typeof TimeToDelivered>;

export const EventOrder = answer('EventOrderDto', {
  events: field.count('Different callbacks of these messages.', 461),
  outOfOrder: field.count('Those that reported a point which their message had already passed.', 9),
  share: field.shareOrNull('Their share.', 9 / 461),
});
export type EventOrder = AnswerOf<typeof EventOrder>;

export type ClassCounts = Readonly<Partial<Record<DeliveryClass, number>>>;

const classCounts = () => z.partialRecord(z.enum(DELIVERY_CLASSES), z.int().min(1));

/**
 * Values for each channel, by its name: for SMS and MMS always, since programs read these two without asking whether
 * they are there; for another channel only when there are messages of it.
 */
export type ByChannel<Value> = Readonly<Record<Channel, Value> & { readonly sms: Value; readonly mms: Value }>;

const byChannel = <Value extends z.ZodType>(value: Value, description: string, example: ByChannel<AnswerOf<Value>>) => {
  const type = z.object({ sms: value, mms: value }).catchall(value);
  return field.part(type as unknown as z.ZodType<ByChannel<AnswerOf<Value>>>, description, example as never);
};

/** The counts for a set of messages. A key appears in the maps only when its count is above 0. */
const COUNTS = {
  messages: field.count('Messages first seen in this time.', 120),
  byStatus: field.tally('By status; `unrecognised` has none in the known list.', {
    delivered: 96,
    sent: 14,
    undelivered: 6,
    failed: 3,
    received: 1,
  }),
  byClass: field.part(classCounts(), 'By delivery class, as it is now.', {
    delivered: 96,
    failed: 9,
    'awaiting-receipt': 8,
    'receipt-not-expected': 6,
    inbound: 1,
  }),
  byChannel: field.tally('By channel: `sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).', {
    sms: 102,
    whatsapp: 12,
    mms: 6,
  }),
  classesByChannel: byChannel(
    classCounts(),
    'By delivery class, for each channel by itself. For an MMS no receipt is to be expected, for all others one is.',
    {
      sms: { delivered: 86, failed: 9, 'awaiting-receipt': 6, inbound: 1 },
      mms: { 'receipt-not-expected': 6 },
      whatsapp: { delivered: 10, 'awaiting-receipt': 2 },
    },
  ),
  classesByCountry: field.mapOf(classCounts(), "By delivery class, for each recipient's country by itself.", {
    US: { delivered: 81, failed: 9, 'awaiting-receipt': 6, 'receipt-not-expected': 5 },
    CA: { delivered: 15, 'awaiting-receipt': 2, 'receipt-not-expected': 1 },
    unknown: { inbound: 1 },
  }),
  rates: field.part(DeliveryRates, 'How well they arrive.'),
  ratesByChannel: byChannel(DeliveryRates, 'How well they arrive, for each channel by itself.', {
    sms: { deliveryRate: 86 / 95, receiptRate: 1 },
    mms: { deliveryRate: null, receiptRate: null },
    whatsapp: { deliveryRate: 1, receiptRate: 1 },
  }),
  ratesByCountry: field.mapOf(DeliveryRates, "How well they arrive, for each recipient's country by itself.", {
    US: { deliveryRate: 0.9, receiptRate: 1 },
    CA: { deliveryRate: 1, receiptRate: 1 },
    unknown: { deliveryRate: null, receiptRate: null },
  }),
  byDiscrepancy: field.part(
    z.partialRecord(z.enum(DISCREPANCY_CLASSES), z.int().min(1)),
    "By what callbacks and the provider's REST API differ about; those that do not differ count nowhere.",
    { 'callback-lost': 2, 'unknown-here': 1 },
  ),
  observed: field.count(
    "Messages whose outcome no callback brought: the provider's REST API did, when it was asked. `timeToDelivered` leaves " +
      'them out.',
    3,
  ),
  byErrorCode: field.tally('By error code, of the messages that have one.', { '30003': 6, '21610': 3 }),
  byCountry: field.tally("By the recipient's country (ISO 3166); `unknown` where the number does not tell.", {
    US: 101,
    CA: 18,
    unknown: 1,
  }),
  timeToDelivered: field.part(
    TimeToDelivered,
    'From `sent` to `delivered`. A receipt that crossed with `sent` on the way counts as 0 ms. The percentiles are exact ' +
      `where no more than ${COUNTED_ONE_BY_ONE} messages were first seen in the whole range, else to within ${RELATIVE_ERROR * 100} %.`,
  ),
  withoutReceipt: byChannel(
    z.int().min(0),
    'Messages at `sent` without any end. The receipts of an MMS will not come; those of others may, late or never.',
    { sms: 6, mms: 6, whatsapp: 2 },
  ),
  order: field.partOrNull(EventOrder, 'With `include=order`, else null.'),
};
export const DeliveryCounts = answer('DeliveryCountsDto', COUNTS);
export type DeliveryCounts = AnswerOf<typeof DeliveryCounts>;

/** The messages that had one value of a tag. */
export const TagValueCounts = answer('TagValueDto', {
  ...RATES,
  value: field.text('What the tag says.', 'spring'),
  messages: field.count('Messages with a callback that had it.', 70),
  byClass: field.part(classCounts(), 'By delivery class, as it is now.', { delivered: 63, failed: 7 }),
});
export type TagValueCounts = AnswerOf<typeof TagValueCounts>;

/** The messages of the whole range by the values of one tag. */
export const TagCounts = answer('TagCountsDto', {
  name: field.text('The tag that was asked for.', 'campaign'),
  valueCount: field.count('How many different values it had.', 2),
  values: field.listOf(
    TagValueCounts,
    `The ${MOST_TAG_VALUES} most frequent ones. A message counts under each value that it had; one without the tag nowhere.`,
    [
      { value: 'spring', messages: 70, byClass: { delivered: 63, failed: 7 }, deliveryRate: 0.9, receiptRate: 1 },
      { value: 'fall', messages: 12, byClass: { delivered: 12 }, deliveryRate: 1, receiptRate: 1 },
    ],
  ),
});
export type TagCounts = AnswerOf<typeof TagCounts>;

export interface DeliveryAudit extends TimeRange {
  readonly interval: Interval;
  readonly total: DeliveryCounts;
  /** Null unless asked for. */
  readonly byTag: TagCounts | null;
  readonly intervals: readonly (TimeRange & DeliveryCounts)[];
}

const [SINCE, UNTIL] = ['2026-01-31T07:00:00.000Z', '2026-01-31T08:00:00.000Z'];

const AuditInterval = answer('AuditIntervalDto', {
  since: field.time('Its beginning, or that of the range.', SINCE),
  until: field.time('Its end, or that of the range; itself excluded.', UNTIL),
  ...COUNTS,
});

/** An audit as the API shows it. */
export const AuditResource = answer('AuditDto', {
  since: field.time('The beginning of the range, resolved.', SINCE),
  until: field.time('The end of the range, resolved; itself excluded.', UNTIL),
  interval: field.oneOf(INTERVALS, '', 'hour'),
  accountSid: field.textOrNull('The one account that was asked for.', null),
  channel: field.textOrNull('The one channel, likewise.', null),
  total: field.part(DeliveryCounts, 'Over the whole range.'),
  intervals: field.listOf(AuditInterval, 'Every hour or day of it, also the empty ones.'),
  byTag: field.partOrNull(TagCounts, 'With `by=tag:NAME`, over the whole range; else null.'),
  repeatsSinceStart: field.wholeOrNull(
    'Exact repeats of callbacks that the ingest doors have taken since they were first started, whatever the range: ' +
      'a repeat stores nothing that could be counted later. Null while no door has reported.',
    12,
  ),
});
export type AuditResource = AnswerOf<typeof AuditResource>;

export function toAuditResource(
  audit: DeliveryAudit,
  { accountSid, channel }: AuditQuestion,
  repeatsSinceStart: number | null,
): AuditResource {
  const { interval, total, byTag } = audit;
  const intervals = audit.intervals.map((one) => ({ ...one, ...rangeInText(one) }));
  const asked = { accountSid: accountSid ?? null, channel: channel ?? null };
  return { ...rangeInText(audit), interval, ...asked, total, intervals, byTag, repeatsSinceStart };
}
