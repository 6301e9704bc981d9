import { classifyDelivery, DELIVERY_CLASSES, type DeliveryFacts, type DeliveryWindows } from '@sidetrack/domain';
import { answer, EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { OBSERVED_FIELDS, observedFactsOf, observedOf } from '../discrepancy/discrepancy-resource.js';
import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import { columnsFrom, identityOf, resource, sightingsOf, standingOf } from '../resource/resource-answer.js';
import type { MessageEntity } from './message.entity.js';

const [QUEUED_AT, SENT_AT] = ['2026-01-31T08:00:00.120Z', '2026-01-31T08:00:01.480Z'];

/** What the state of a message means at the moment of asking. */
export const DeliveryResource = answer('DeliveryDto', {
  class: field.oneOf(DELIVERY_CLASSES, 'What that amounts to.', 'awaiting-receipt'),
  since: field.time('From when on it has been so.', SENT_AT),
  explanation: field.text(
    'Why, in plain words, with the evidence.',
    '`sent` was reported at 2026-01-31 08:00:01 UTC, so the downstream carrier has it. Its delivery receipt has not come ' +
      'yet, which is nothing unusual: receipts can take hours.',
  ),
  next: field.text('What to do next.', 'Wait. It counts as overdue 3 days after `sent`.'),
});
export type DeliveryResource = AnswerOf<typeof DeliveryResource>;

/** The columns of the row that the answer shows as they are. */
const COLUMNS = {
  channel: field.text('`sms`, `mms`, or the scheme of the addresses (`whatsapp`, `rcs`, …).', 'sms'),
  direction: field.oneOf(['inbound', 'outbound'], 'Which way it went.', 'outbound'),
  from: field.textOrNull('The sender.', EXAMPLE.ours),
  to: field.textOrNull('The recipient.', EXAMPLE.theirs),
  errorCode: field.textOrNull("The provider's error code.", null),
  numSegments: field.wholeOrNull('Segments the text was split into.', 1),
  numMedia: field.wholeOrNull('Media files.', 0),
};

const columnsOfMessage = columnsFrom(COLUMNS);

/** What only the provider's REST API says. */
const PRICED = {
  price: field.textOrNull(
    "What the provider charges, as its REST API wrote it; null where it was not asked, or did not say it yet. Twilio's have a minus.",
    null,
  ),
  priceUnit: field.textOrNull('The currency of the price: ISO 4217.', null),
};

/** A message as the API shows it. */
export const MessageResource = resource(
  'message',
  {
    ...COLUMNS,
    ...PRICED,
    ...OBSERVED_FIELDS,
    delivery: field.part(DeliveryResource, 'Computed when asked, never said by the provider.'),
  },
  {
    status: 'sent',
    final: false,
    timestamps: { queued: QUEUED_AT, sent: SENT_AT },
    eventCount: 2,
    firstSeenAt: QUEUED_AT,
    lastSeenAt: SENT_AT,
  },
  'Whether an end has been reported, or an MMS is at `sent`.',
);
export type MessageResource = AnswerOf<typeof MessageResource>;

/** The stored state of a message, and what follows from the state at this moment. */
export function toMessageResource(row: MessageEntity, now: Date, windows: DeliveryWindows): MessageResource {
  const timestamps = firstReports(row);
  const delivery = classifyDelivery(toDeliveryFacts(row, timestamps), now, windows);
  return {
    kind: 'message',
    ...identityOf(row),
    ...standingOf(row),
    ...columnsOfMessage(row),
    ...observedFactsOf(row, ['price', 'priceUnit']),
    ...observedOf('message', row, timestamps),
    timestamps: asTimestamps(timestamps),
    delivery: { ...delivery, since: delivery.since.toISOString() },
    ...sightingsOf(row),
  };
}

function toDeliveryFacts(row: MessageEntity, timestamps: DeliveryFacts['timestamps']): DeliveryFacts {
  const { accountSid, status, contradicted, channel, direction, errorCode, firstSeenAt, lastSeenAt, observed } = row;
  return {
    accountSid,
    status,
    contradicted,
    channel,
    direction,
    errorCode,
    firstSeenAt,
    lastSeenAt,
    timestamps,
    observed: observed ?? [],
  };
}

function firstReports(row: MessageEntity): Record<string, Date> {
  return inPathOrder('message', {
    accepted: row.acceptedAt,
    scheduled: row.scheduledAt,
    queued: row.queuedAt,
    receiving: row.receivingAt,
    sending: row.sendingAt,
    sent: row.sentAt,
    delivered: row.deliveredAt,
    undelivered: row.undeliveredAt,
    failed: row.failedAt,
    canceled: row.canceledAt,
    received: row.receivedAt,
    read: row.readAt,
  });
}
