import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import type { CallEntity } from './call.entity.js';

/** A call as the API shows it. */
export interface CallResource {
  readonly kind: 'call';
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly final: boolean;
  readonly contradicted: boolean;
  readonly direction: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly parentCallSid: string | null;
  readonly durationSeconds: number | null;
  readonly sipResultCode: string | null;
  readonly answeredBy: string | null;
  readonly hangupBy: string | null;
  readonly timestamps: Readonly<Record<string, string>>;
  readonly eventCount: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

export function toCallResource(row: CallEntity): CallResource {
  return {
    kind: 'call',
    sid: row.sid,
    accountSid: row.accountSid,
    status: row.status,
    final: row.final,
    contradicted: row.contradicted,
    direction: row.direction,
    from: row.from,
    to: row.to,
    parentCallSid: row.parentCallSid,
    durationSeconds: row.durationSeconds,
    sipResultCode: row.sipResultCode,
    answeredBy: row.answeredBy,
    hangupBy: row.hangupBy,
    timestamps: asTimestamps(firstReports(row)),
    eventCount: row.eventCount,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}

function firstReports(row: CallEntity): Record<string, Date> {
  return inPathOrder('call', {
    queued: row.queuedAt,
    initiated: row.initiatedAt,
    ringing: row.ringingAt,
    answered: row.answeredAt,
    completed: row.completedAt,
    busy: row.busyAt,
    'no-answer': row.noAnswerAt,
    failed: row.failedAt,
    canceled: row.canceledAt,
  });
}
