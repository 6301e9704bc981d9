import { dayOf, endOfDay } from '@sidetrack/reconciliation';
import { account, moment } from '../query/common-parameters.js';
import { withDefault } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';

/** The query parameters of the figures of lost callbacks. */
export const LOST_CALLBACKS = question(
  {
    since: withDefault(moment('From the UTC day of this time on.', '30d'), '30d'),
    until: moment('Up to the UTC day of this time; without it, until now.', '2026-01-31T08:00:00Z'),
    accountSid: account(),
  },
  (values, { now }) => {
    refuseReversed(values);
    const { since, until = now, accountSid } = values;
    return {
      since: dayOf(within(since)),
      until: dayOf(endOfDay(dayOf(within(until)))),
      ...(accountSid !== undefined && { accountSid }),
    };
  },
);

/** Nothing was listed before 1970, and no list is of a day after the last that a date is written with four digits of. */
const within = (time: Date): Date => new Date(Math.min(Math.max(time.getTime(), 0), Date.UTC(9999, 11, 30)));

export type LostCallbacksQuestion = MeaningOf<typeof LOST_CALLBACKS>;
