import type { NumbersQuestion } from '@sidetrack/views';
import { toClosedRange } from '../audit/closed-range.js';
import { account, moment } from '../query/common-parameters.js';
import { question } from '../query/question.js';

/** The query parameters of the question which recipients an error code met. */
export const NUMBERS_HIT = question(
  {
    since: moment('Of messages first seen at this time or later; without it, in the day before `until`.', '7d'),
    until: moment('Of messages first seen before this time; without it, until now.', '2026-01-31T08:00:00Z'),
    accountSid: account(),
  },
  ({ since, until, accountSid }, { now }): Omit<NumbersQuestion, 'code'> => ({
    ...toClosedRange({ since, until }, now),
    accountSid,
  }),
);
