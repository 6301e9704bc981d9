import { KINDS, pointOf, STATUS_PATH, type Kind, type Reading } from '@sidetrack/domain';
import type { FeedFilter, Report } from '@sidetrack/event-store';
import { account, limit, sid } from '../query/common-parameters.js';
import { anyOf, one, oneOf, withDefault, type Parameter } from '../query/parameter.js';
import { question, refuse, type MeaningOf } from '../query/question.js';

const WORDS = [...new Set(KINDS.flatMap((kind) => STATUS_PATH[kind].flatMap(({ words }) => words)))];

/** A position of the log: digits of an integer that JavaScript represents exactly. */
export function readPosition(text: string): Reading<number> {
  return /^\d{1,15}$/.test(text) ? { value: Number(text) } : { refusal: NO_POSITION };
}

const NO_POSITION = 'is one position, a whole number such as the one of the last event seen.';

const position = (description: string): Parameter<number | undefined> =>
  one({ type: 'integer', minimum: 0, description, example: 42 }, readPosition, NO_POSITION);

/** The filter of the feed. Without any of these parameters, the reader gets every event. */
const WANTED = {
  kind: oneOf(KINDS, 'Only events of this kind.'),
  sid: sid('Only events of this SID.', '0a059168-0000-4000-8000-000000000002'),
  accountSid: account('Only events of this account.'),
  status: anyOf(WORDS, 'Only events that report any of these; repeat the parameter for several.'),
};

interface Wanted {
  readonly kind?: Kind;
  readonly sid?: string;
  readonly accountSid?: string;
  readonly status?: readonly string[];
}

/** The query parameters of a page of the feed. */
export const FEED_PAGE = question(
  {
    after: withDefault(
      position('Events after this position: the `next` or `position` of the page before. Without it, from the first.'),
      '0',
      0,
    ),
    limit,
    ...WANTED,
  },
  ({ after, limit: most, ...wanted }, { given }) => ({ after, limit: most, filter: toFilter(wanted), given }),
);

/** The query parameters of a stream of the feed. */
export const FEED_STREAM = question(
  {
    after: position('Events after this position; 0 for all. Without it, those that are appended from now on.'),
    ...WANTED,
  },
  ({ after, ...wanted }) => {
    const filter = toFilter(wanted);
    const wantsAll = Object.values(filter).every((value) => value === undefined);
    return { after: after ?? null, filter: wantsAll ? null : filter };
  },
);

export type FeedPageQuestion = MeaningOf<typeof FEED_PAGE>;
export type FeedStreamQuestion = MeaningOf<typeof FEED_STREAM>;

/**
 * A status stands for every word that the providers send for it.
 *
 * @throws ProblemException 400 for a status that the kind asked for does not have: nothing could ever match
 */
function toFilter({ kind, sid: itsSid, accountSid, status }: Wanted): FeedFilter {
  const kinds = kind === undefined ? KINDS : [kind];
  const reports = status?.flatMap((word) => {
    const meant = kinds.flatMap((each) => reportsOf(each, word));
    return meant.length > 0 ? meant : refuse('status', `status ${word} is not one that a ${kind} can have.`);
  });
  return { kind, sid: itsSid, accountSid, reports };
}

const reportsOf = (kind: Kind, status: string): Report[] =>
  (pointOf(kind, status)?.words ?? []).map((word) => ({ kind, word }));
