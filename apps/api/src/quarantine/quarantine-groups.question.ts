import { account } from '../query/common-parameters.js';
import { question, type MeaningOf } from '../query/question.js';

/** The query parameters of the groups: an account, or null for all. */
export const QUARANTINE_GROUPS = question(
  { accountSid: account('Only what names this account.') },
  ({ accountSid }) => accountSid ?? null,
);

export type QuarantineGroupsQuestion = MeaningOf<typeof QUARANTINE_GROUPS>;
