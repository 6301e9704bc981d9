import { DELIVERY_CLASSES, DISCREPANCY_CLASSES, type Kind } from '@sidetrack/domain';
import { DEFAULT_DISCREPANCIES, type AnyClass, type ListPosition } from '@sidetrack/views';
import { cursorsOf, textThat, TEXT, TIME } from '../query/cursor.js';
import { anyClasses, order } from '../listing/list-parameters.js';
import { toPageQuestion } from '../listing/page.js';
import { cursor, kind, limit } from '../query/common-parameters.js';
import { country, refuseTooManyUnknown } from '../query/country.js';
import { oneOf, withDefault } from '../query/parameter.js';
import { question, refuse, type MeaningOf } from '../query/question.js';
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

const BY_DEFAULT: Readonly<Record<Kind, readonly AnyClass[]>> = {
  message: DEFAULT_DISCREPANCIES,
  call: DISCREPANCY_CLASSES,
  recording: DISCREPANCY_CLASSES,
};

/** The query parameters of the list of discrepancies. */
export const DISCREPANCIES = question(
  {
    kind: withDefault(kind('Messages, calls or recordings; only messages have delivery classes.'), 'message'),
    class: anyClasses(
      'What became of a message (`delivery.class`), or where callbacks and the provider differ (`discrepancy.class`); ' +
        `repeat the parameter for several. Without it \`${DEFAULT_DISCREPANCIES.join('`, `')}\`, and of calls and ` +
        `recordings \`${DISCREPANCY_CLASSES.join('`, `')}\`.`,
    ),
    include: oneOf(
      ['counts'],
      '`counts`: also count all that match, by class, which has to look at every one of them. The first page does.',
    ),
    country,
    tag,
    order: order('oldest'),
    limit,
    cursor: cursor(DISCREPANCY_CURSORS),
    ...AUDIT_RANGE,
  },
  (values, asked) => {
    refuseReversed(values);
    refuseTooManyUnknown(values, asked);
    refuseWhatOthersHave(values);
    const { kind: ofKind, class: classes, since, until, accountSid, channel, tag: tags } = values;
    return {
      kind: ofKind,
      filter: { classes: classes ?? BY_DEFAULT[ofKind], since, until, accountSid, channel, tags },
      country: values.country,
      order: values.order ?? 'oldest',
      withCounts: values.include === 'counts' && values.cursor === undefined,
      page: toPageQuestion(values, asked),
    };
  },
);

export type DiscrepanciesQuestion = MeaningOf<typeof DISCREPANCIES>;

interface Asked {
  readonly kind: Kind;
  readonly class?: readonly AnyClass[];
  readonly channel?: string;
  readonly country?: string;
}

/** Throws a 400 for what the kind does not have. No row would be found, which could be read as good news. */
function refuseWhatOthersHave({ kind: ofKind, class: classes, channel, country: ofCountry }: Asked): void {
  if (ofKind === 'message') return;
  const isDelivery = (one: AnyClass): boolean => (DELIVERY_CLASSES as readonly AnyClass[]).includes(one);
  const unfit = classes?.find(isDelivery);
  if (unfit !== undefined) {
    refuse('class', `class ${unfit} is of messages; of a ${ofKind} known are ${DISCREPANCY_CLASSES.join(', ')}.`);
  }
  if (channel !== undefined) refuse('channel', `channel is of messages; a ${ofKind} has none. Leave it out.`);
  if (ofCountry !== undefined && ofKind === 'recording')
    refuse('country', 'country is of messages and calls; a recording goes to nobody. Leave it out.');
}
