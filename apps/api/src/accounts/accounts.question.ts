import { isSid } from '@sidetrack/domain';
import { toPageQuestion } from '../listing/page.js';
import { cursor, limit } from '../query/common-parameters.js';
import { cursorsOf, textThat } from '../query/cursor.js';
import { question, type MeaningOf } from '../query/question.js';

export const ACCOUNT_CURSORS = cursorsOf<{ readonly accountSid: string }>('accounts', { accountSid: textThat(isSid) });

/** The query parameters of the list of accounts. */
export const LIST_ACCOUNTS = question({ limit, cursor: cursor(ACCOUNT_CURSORS) }, (values, asked) =>
  toPageQuestion(values, asked),
);

export type AccountsQuestion = MeaningOf<typeof LIST_ACCOUNTS>;
