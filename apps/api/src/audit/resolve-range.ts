import { invalidInput } from '@sidetrack/http-service';
import { parseMoment, type TimeRange } from '@sidetrack/views';

const DAY_MS = 86_400_000;

/**
 * The range that a query names: until now where no end is given, for the day before the end where no beginning is.
 * Throws a 400 for a range that is reversed.
 */
export function resolveRange(query: { readonly since?: string; readonly until?: string }, now: Date): TimeRange {
  const until = (query.until === undefined ? null : parseMoment(query.until, now)) ?? now;
  const since =
    (query.since === undefined ? null : parseMoment(query.since, now)) ??
    new Date(Math.max(0, until.getTime() - DAY_MS));
  if (since > until) {
    const detail = `until (${until.toISOString()}) is before since (${since.toISOString()}), so nothing can match.`;
    throw invalidInput([{ pointer: '/query/until', detail }]);
  }
  return { since, until };
}
