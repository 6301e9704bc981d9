import { ABSENCES, DEFAULT_ABSENCES, type AbsencePosition } from '@sidetrack/views';
import { cursorsOf, TEXT, TIME } from '../query/cursor.js';
import { toPageQuestion } from '../listing/page.js';
import { account, cursor, limit, moment } from '../query/common-parameters.js';
import { anyOf, withDefault } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';

export const ABSENCE_CURSORS = cursorsOf<AbsencePosition>('absences', {
  since: TIME,
  class: TEXT,
  sid: TEXT,
  accountSid: TEXT,
});

/** The query parameters of the list of absences. */
export const LIST_ABSENCES = question(
  {
    class: withDefault(anyOf(ABSENCES, 'What is looked for; repeat the parameter for several.'), DEFAULT_ABSENCES),
    since: moment('Missing since this time or later.', '30d'),
    until: moment('Missing since before this time.', '1h'),
    accountSid: account(),
    limit,
    cursor: cursor(ABSENCE_CURSORS),
  },
  (values, asked) => {
    refuseReversed(values);
    const { class: classes, since, until, accountSid } = values;
    return { filter: { classes, since, until, accountSid }, page: toPageQuestion(values, asked) };
  },
);

export type AbsencesQuestion = MeaningOf<typeof LIST_ABSENCES>;
