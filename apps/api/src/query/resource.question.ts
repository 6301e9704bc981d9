import { account, moment } from './common-parameters.js';
import { question, type MeaningOf } from './question.js';

const ofAccount = account(
  'The account that has the SID. Without it: of several accounts with this SID, the one first seen.',
);

/** The query parameters of one resource. */
export const RESOURCE_CHOICE = { accountSid: ofAccount };

export const RECORDINGS_OF_CALL = question(RESOURCE_CHOICE, ({ accountSid }) => ({ accountSid }));

/** The query parameters of one resource, now or as it was known at an earlier time. */
export const RESOURCE_AS_OF = question(
  {
    ...RESOURCE_CHOICE,
    asOf: moment(
      'What was known at this moment: only callbacks that had come in by then count.',
      '2026-01-31T08:00:01Z',
      ' A moment that has not come yet means now.',
    ),
  },
  // A time in the future means now: nothing is known of the future, and a caller's clock may be a little ahead.
  ({ accountSid, asOf }, { now }) => ({
    accountSid,
    now,
    asOf: asOf !== undefined && asOf > now ? now : (asOf ?? null),
  }),
);

export type ResourceAsOf = MeaningOf<typeof RESOURCE_AS_OF>;
