import { invalidInput } from '@sidetrack/door';
import { countIntervals, parseMoment, type AuditQuestion } from '@sidetrack/views';
import { MAX_INTERVALS, type AuditDeliveriesQuery } from './audit-deliveries.query.js';

const DAY_MS = 86_400_000;

/**
 * What a query asks for, with its times resolved: until now where no end is given, for the day before the end where no
 * beginning is. Throws a 400 for a range that is reversed or touches too many intervals.
 */
export function toAuditQuestion(query: AuditDeliveriesQuery, now: Date): AuditQuestion {
  const until = (query.until === undefined ? null : parseMoment(query.until, now)) ?? now;
  const since =
    (query.since === undefined ? null : parseMoment(query.since, now)) ??
    new Date(Math.max(0, until.getTime() - DAY_MS));
  if (since > until) {
    const detail = `until (${until.toISOString()}) is before since (${since.toISOString()}), so nothing can match.`;
    throw invalidInput([{ pointer: '/query/until', detail }]);
  }
  const { interval, accountSid, channel } = query;
  const touched = countIntervals({ since, until }, interval);
  if (touched > MAX_INTERVALS) throw invalidInput([{ pointer: '/query/since', detail: tooMany(touched, interval) }]);
  return { since, until, interval, accountSid, channel, withOrder: query.include === 'order' };
}

function tooMany(touched: number, interval: string): string {
  const remedy = interval === 'hour' ? 'Ask for interval=day, or for a shorter range.' : 'Ask for a shorter range.';
  return `since and until are ${touched} ${interval}s apart; at most ${MAX_INTERVALS} fit into an answer. ${remedy}`;
}
