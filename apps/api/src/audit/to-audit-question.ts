import { invalidInput } from '@sidetrack/http-service';
import { countIntervals, type AuditQuestion } from '@sidetrack/views';
import { MAX_INTERVALS, type AuditDeliveriesQuery } from './audit-deliveries.query.js';
import { resolveRange } from './resolve-range.js';

/** What a query asks for, with its times resolved. Throws a 400 for a range that is reversed or touches too many intervals. */
export function toAuditQuestion(query: AuditDeliveriesQuery, now: Date): AuditQuestion {
  const range = resolveRange(query, now);
  const { interval, accountSid, channel } = query;
  const touched = countIntervals(range, interval);
  if (touched > MAX_INTERVALS) throw invalidInput([{ pointer: '/query/since', detail: tooMany(touched, interval) }]);
  return {
    ...range,
    interval,
    accountSid,
    channel,
    byTag: query.by?.slice('tag:'.length),
    withOrder: query.include === 'order',
  };
}

function tooMany(touched: number, interval: string): string {
  const remedy = interval === 'hour' ? 'Ask for interval=day, or for a shorter range.' : 'Ask for a shorter range.';
  return `since and until are ${touched} ${interval}s apart; at most ${MAX_INTERVALS} fit into an answer. ${remedy}`;
}
