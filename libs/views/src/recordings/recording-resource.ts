import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import type { RecordingEntity } from './recording.entity.js';

/** A recording as the API shows it. */
export interface RecordingResource {
  readonly kind: 'recording';
  readonly sid: string;
  readonly accountSid: string;
  readonly callSid: string | null;
  readonly conferenceSid: string | null;
  readonly status: string | null;
  readonly final: boolean;
  readonly contradicted: boolean;
  readonly url: string | null;
  readonly durationSeconds: number | null;
  readonly channels: number | null;
  readonly source: string | null;
  readonly errorCode: string | null;
  readonly timestamps: Readonly<Record<string, string>>;
  readonly eventCount: number;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

export function toRecordingResource(row: RecordingEntity): RecordingResource {
  const reports = {
    'in-progress': row.inProgressAt,
    completed: row.completedAt,
    failed: row.failedAt,
    absent: row.absentAt,
  };
  return {
    kind: 'recording',
    sid: row.sid,
    accountSid: row.accountSid,
    callSid: row.callSid,
    conferenceSid: row.conferenceSid,
    status: row.status,
    final: row.final,
    contradicted: row.contradicted,
    url: row.url,
    durationSeconds: row.durationSeconds,
    channels: row.channels,
    source: row.source,
    errorCode: row.errorCode,
    timestamps: asTimestamps(inPathOrder('recording', reports)),
    eventCount: row.eventCount,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
  };
}
