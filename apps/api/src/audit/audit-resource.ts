import type { Channel } from '@sidetrack/domain';
import type { AuditQuestion, DeliveryAudit, DeliveryCounts, TagCounts } from '@sidetrack/views';

export interface AuditInterval extends DeliveryCounts {
  readonly since: string;
  readonly until: string;
}

/** An audit as the API shows it. */
export interface AuditResource {
  readonly since: string;
  readonly until: string;
  readonly interval: 'hour' | 'day';
  readonly accountSid: string | null;
  readonly channel: Channel | null;
  readonly total: DeliveryCounts;
  readonly intervals: readonly AuditInterval[];
  readonly byTag: TagCounts | null;
  readonly repeatsSinceStart: number | null;
}

export function toAuditResource(
  audit: DeliveryAudit,
  { accountSid, channel }: AuditQuestion,
  repeatsSinceStart: number | null,
): AuditResource {
  return {
    since: audit.since.toISOString(),
    until: audit.until.toISOString(),
    interval: audit.interval,
    accountSid: accountSid ?? null,
    channel: channel ?? null,
    total: audit.total,
    intervals: audit.intervals.map((part) => ({
      ...part,
      since: part.since.toISOString(),
      until: part.until.toISOString(),
    })),
    byTag: audit.byTag,
    repeatsSinceStart,
  };
}
