import { invalidInput } from '@sidetrack/http-service';
import { countIntervals, TRAFFIC_INTERVALS, type TrafficQuestion } from '@sidetrack/views';
import { resolveRange } from './resolve-range.js';
import { MAX_TRAFFIC_DAYS, MAX_TRAFFIC_INTERVALS, type TrafficQuery } from './traffic.query.js';

const DAY_MS = 86_400_000;

/** What a query asks for, with its times resolved. Throws a 400 for a range that is reversed, too long or cut too finely. */
export function toTrafficQuestion(query: TrafficQuery, now: Date): TrafficQuestion {
  const range = resolveRange(query, now);
  const { interval, accountSid } = query;
  if (range.until.getTime() - range.since.getTime() > MAX_TRAFFIC_DAYS * DAY_MS) {
    refuse(`since and until are more than ${MAX_TRAFFIC_DAYS} days apart. Ask for a shorter range.`);
  }
  const touched = countIntervals(range, interval);
  if (touched > MAX_TRAFFIC_INTERVALS) {
    const coarser = TRAFFIC_INTERVALS[TRAFFIC_INTERVALS.indexOf(interval) + 1];
    refuse(
      `since and until are ${touched} ${interval}s apart; at most ${MAX_TRAFFIC_INTERVALS} fit into an answer. ` +
        `Ask for interval=${coarser}, or for a shorter range.`,
    );
  }
  return { ...range, interval, accountSid };
}

function refuse(detail: string): never {
  throw invalidInput([{ pointer: '/query/since', detail }]);
}
