import { KINDS, pointOf, type Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/http-service';
import type { FeedFilter, Report } from '@sidetrack/event-store';
import type { FeedFilterQuery } from './feed.query.js';

/**
 * The filter that a query asks for. A status stands for every word that the providers send for it.
 *
 * @throws ProblemException 400 for a status that the kind asked for does not have: nothing could ever match
 */
export function toFeedFilter({ kind, sid, accountSid, status }: FeedFilterQuery): FeedFilter {
  const kinds = kind === undefined ? KINDS : [kind];
  const reports = status?.flatMap((word) => {
    const meant = kinds.flatMap((one) => reportsOf(one, word));
    if (meant.length > 0) return meant;
    throw invalidInput([{ pointer: '/query/status', detail: `status ${word} is not one that a ${kind} can have.` }]);
  });
  return { kind, sid, accountSid, reports };
}

const reportsOf = (kind: Kind, status: string): Report[] =>
  (pointOf(kind, status)?.words ?? []).map((word) => ({ kind, word }));

/** Whether a filter wants every event. */
export const wantsAll = (filter: FeedFilter): boolean => Object.values(filter).every((value) => value === undefined);
