import { DEFAULT_DISCREPANCIES, type ListPosition } from '@sidetrack/views';
import { cursorsOf, textThat, TEXT, TIME } from '../query/cursor.js';
import { deliveryClasses } from '../listing/list-parameters.js';
import { toPageQuestion } from '../listing/page.js';
import { cursor, limit } from '../query/common-parameters.js';
import { country, refuseTooManyUnknown } from '../query/country.js';
import { oneOf, withDefault } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';
import { tag } from '../query/tag.js';
import { AUDIT_RANGE } from './audit-range.js';

/** The empty text between the time and the SID is needed: people still hold cursors that have it. */
export const DISCREPANCY_CURSORS = cursorsOf<ListPosition & { readonly class: string }>('discrepancies', {
  firstSeenAt: TIME,
  class: textThat((text) => text === ''),
  sid: TEXT,
  accountSid: TEXT,
});

/** The query parameters of the list of discrepancies. */
export const DISCREPANCIES = question(
  {
    class: withDefault(
      deliveryClasses('Messages of these delivery classes; repeat the parameter for several.'),
      DEFAULT_DISCREPANCIES,
    ),
    include: oneOf(
      ['counts'],
      '`counts`: also count all that match, by class, which has to look at every one of them. The first page does.',
    ),
    country,
    tag,
    limit,
    cursor: cursor(DISCREPANCY_CURSORS),
    ...AUDIT_RANGE,
  },
  (values, asked) => {
    refuseReversed(values);
    refuseTooManyUnknown(values, asked);
    const { class: classes, since, until, accountSid, channel, tag: tags } = values;
    return {
      filter: { classes, since, until, accountSid, channel, tags },
      country: values.country,
      withCounts: values.include === 'counts' && values.cursor === undefined,
      page: toPageQuestion(values, asked),
    };
  },
);

export type DiscrepanciesQuestion = MeaningOf<typeof DISCREPANCIES>;
