import type { Channel } from '@sidetrack/domain';
import type { NumberQuestion } from '@sidetrack/phone-numbers';
import {
  MAX_UPDATED_DAYS,
  type AnyClass,
  type ListFilter,
  type ListOrder,
  type ListPosition,
  type Tag,
} from '@sidetrack/views';
import { refuseTooManyUnknown } from '../query/country.js';
import { refuse, type QuestionContext } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';
import type { Cursor } from '../query/cursor.js';
import { toPageQuestion, type PageQuestion } from './page.js';

const DAY_MS = 86_400_000;

/** The values that a query for a list can have. Each list has only some of them. */
interface ListValues {
  readonly status?: readonly string[];
  readonly from?: NumberQuestion;
  readonly to?: NumberQuestion;
  readonly accountSid?: string;
  readonly since?: Date;
  readonly until?: Date;
  readonly class?: readonly AnyClass[];
  readonly errorCode?: readonly string[];
  readonly channel?: Channel;
  readonly direction?: string;
  readonly country?: string;
  readonly tag?: readonly Tag[];
  readonly callSid?: string;
  readonly parentCallSid?: string;
  readonly contradicted?: boolean;
  readonly updatedSince?: Date;
  readonly order?: ListOrder;
  readonly count?: 'estimate';
  readonly limit: number;
  readonly cursor?: Cursor<ListPosition>;
}

export interface ListQuestion {
  readonly filter: ListFilter;
  /** The country whose recipients the filter keeps. Only the database knows which recipients these are. */
  readonly country?: string;
  readonly order: ListOrder;
  /** Whether the answer says how many rows there are on all pages. */
  readonly withCount: boolean;
  readonly page: PageQuestion<ListPosition>;
}

/**
 * The question that the query asks. Throws a 400 for bounds that exclude everything, or that leave too much to read.
 */
export function toListQuestion(values: ListValues, asked: QuestionContext): ListQuestion {
  refuseReversed(values);
  refuseLongAgo(values.updatedSince, asked.askedAt);
  refuseTooManyUnknown(values, asked);
  const {
    status,
    errorCode,
    tag,
    class: classes,
    country,
    order = 'newest',
    count,
    limit: _,
    cursor,
    ...others
  } = values;
  const ofClass = classes && { classes, now: asked.askedAt, windows: asked.windows };
  const { from, to } = values;
  return {
    filter: { ...others, statuses: status, errorCodes: errorCode, tags: tag, ofClass },
    country,
    order,
    withCount: count === 'estimate' && cursor === undefined,
    // An unescaped plus was read as a plus, so the URL of the next page needs a plus as well.
    page: toPageQuestion(values, { ...asked, given: { ...asked.given, from: from?.written, to: to?.written } }),
  };
}

/** Throws a 400 for an `updatedSince` that needs too much of the log to be read. */
function refuseLongAgo(updatedSince: Date | undefined, askedAt: Date): void {
  if (updatedSince === undefined || askedAt.getTime() - updatedSince.getTime() <= MAX_UPDATED_DAYS * DAY_MS) return;
  refuse(
    'updatedSince',
    `updatedSince (${updatedSince.toISOString()}) is more than ${MAX_UPDATED_DAYS} days ago; every callback since then ` +
      'would have to be read. Ask for less, or follow /v1/feed, which tells of every callback once.',
  );
}
