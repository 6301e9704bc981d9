import {
  classifyDelivery,
  type Channel,
  type DeliveryClass,
  type DeliveryFacts,
  type DeliveryWindows,
} from '@sidetrack/domain';
import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import type { MessageEntity } from './message.entity.js';

/** What the state of a message amounts to at the moment of asking. */
export interface DeliveryResource {
  readonly class: DeliveryClass;
  readonly since: string;
  readonly explanation: string;
  readonly next: string;
}

/** A message as the API shows it. */
export interface MessageResource {
  readonly kind: 'message';
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly final: boolean;
  readonly contradicted: boolean;
  readonly channel: Channel;
  readonly direction: 'inbound' | 'outbound';
  readonly from: string | null;
  readonly to: string | null;
  readonly errorCode: string | null;
  readonly numSegments: number | null;
  readonly numMedia: number | null;
  readonly timestamps: Readonly<Record<string, string>>;
  readonly delivery: DeliveryResource;
  readonly eventCount: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** What is stored of a message, and what follows from it at this moment. */
export function toMessageResource(row: MessageEntity, now: Date, windows: DeliveryWindows): MessageResource {
  const timestamps = firstReports(row);
  const delivery = classifyDelivery(toDeliveryFacts(row, timestamps), now, windows);
  return {
    kind: 'message',
    sid: row.sid,
    accountSid: row.accountSid,
    status: row.status,
    final: row.final,
    contradicted: row.contradicted,
    channel: row.channel,
    direction: row.direction,
    from: row.from,
    to: row.to,
    errorCode: row.errorCode,
    numSegments: row.numSegments,
    numMedia: row.numMedia,
    timestamps: asTimestamps(timestamps),
    delivery: { ...delivery, since: delivery.since.toISOString() },
    eventCount: row.eventCount,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}

function toDeliveryFacts(row: MessageEntity, timestamps: DeliveryFacts['timestamps']): DeliveryFacts {
  const { accountSid, status, contradicted, channel, direction, errorCode, firstSeenAt, lastSeenAt } = row;
  return { accountSid, status, contradicted, channel, direction, errorCode, firstSeenAt, lastSeenAt, timestamps };
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
