import { countIntervals, TRAFFIC_INTERVALS, type TrafficQuestion } from '@sidetrack/views';
import { account, moment } from '../query/common-parameters.js';
import { oneOf, withDefault } from '../query/parameter.js';
import { question, refuse } from '../query/question.js';
import { toClosedRange } from './closed-range.js';

/** Enough intervals for a day by the minute, with a partial minute at each end and an hour to spare. */
const MAX_INTERVALS = 1_500;

/** For silences, the database reads every resource that was first seen in the range, so the range has a limit. */
const MAX_DAYS = 31;
const DAY_MS = 86_400_000;

/** The query parameters of the traffic question. */
export const TRAFFIC = question(
  {
    since: moment('Received at this time or later; without it, in the day before `until`.', '4h'),
    until: moment('Received before this time; without it, until now.', '2026-01-31T08:00:00Z'),
    interval: withDefault(
      oneOf(
        TRAFFIC_INTERVALS,
        `Full minutes, hours or days of UTC, of which a range may touch ${MAX_INTERVALS}; it may be ${MAX_DAYS} days long.`,
      ),
      'minute',
    ),
    accountSid: account(),
  },
  ({ since, until, interval, accountSid }, { now }): TrafficQuestion => {
    const range = toClosedRange({ since, until }, now);
    if (range.until.getTime() - range.since.getTime() > MAX_DAYS * DAY_MS) {
      refuse('since', `since and until are more than ${MAX_DAYS} days apart. Ask for a shorter range.`);
    }
    const touched = countIntervals(range, interval);
    if (touched > MAX_INTERVALS) {
      const coarser = TRAFFIC_INTERVALS[TRAFFIC_INTERVALS.indexOf(interval) + 1];
      refuse(
        'since',
        `since and until are ${touched} ${interval}s apart; at most ${MAX_INTERVALS} fit into an answer. ` +
          `Ask for interval=${coarser}, or for a shorter range.`,
      );
    }
    return { ...range, interval, accountSid };
  },
);

/** The query parameters of the question how long messages have waited for their receipts. */
export const WAITING = question({ accountSid: account() }, ({ accountSid }, { now }) => ({ accountSid, now }));
