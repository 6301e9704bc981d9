import type { ReconciliationPosition } from '@sidetrack/reconciliation';
import { toPageQuestion } from '../listing/page.js';
import { cursor, limit } from '../query/common-parameters.js';
import { cursorsOf, TEXT, TIME } from '../query/cursor.js';
import { question, type MeaningOf } from '../query/question.js';

export const RECONCILIATION_CURSORS = cursorsOf<ReconciliationPosition>('reconciliations', {
  createdAt: TIME,
  id: TEXT,
});

/** The query parameters of the list of reconciliations. */
export const LIST_RECONCILIATIONS = question({ limit, cursor: cursor(RECONCILIATION_CURSORS) }, (values, asked) => ({
  page: toPageQuestion(values, asked),
}));

export type ReconciliationsQuestion = MeaningOf<typeof LIST_RECONCILIATIONS>;
