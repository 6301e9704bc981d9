import { pointOf, type Channel, type DeliveryClass, type DeliveryWindows, type Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/http-service';
import { readPhoneNumber, type HomeCountry, type NumberQuestion } from '@sidetrack/phone-numbers';
import { decodeCursor, MAX_UPDATED_DAYS, parseMoment, type ListFilter, type ListPosition } from '@sidetrack/views';
import { parseTag } from '../query/tag.js';

const DAY_MS = 86_400_000;

/** A list query whose single parameters have been checked. */
export interface CheckedListQuery {
  readonly status?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly accountSid?: string;
  readonly since?: string;
  readonly until?: string;
  readonly class?: readonly DeliveryClass[];
  readonly errorCode?: readonly string[];
  readonly channel?: Channel;
  readonly direction?: string;
  readonly country?: string;
  /** Each a name, a colon and a value. */
  readonly tag?: readonly string[];
  readonly callSid?: string;
  readonly parentCallSid?: string;
  readonly contradicted?: boolean;
  readonly updatedSince?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface ListRequest {
  readonly filter: ListFilter;
  readonly limit: number;
  readonly after: ListPosition | null;
  /** The moment from which relative times count, and classes: that of the first page, on every page. */
  readonly askedAt: Date;
}

/** What a query asks for, with its times and words resolved. Throws a 400 for bounds that exclude everything. */
export function toListRequest(
  kind: Kind,
  query: CheckedListQuery,
  now: Date,
  windows: DeliveryWindows,
  homeCountry: HomeCountry | null = null,
): ListRequest {
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const askedAt = cursor?.askedAt ?? now;
  const since = resolve(query.since, askedAt);
  const until = resolve(query.until, askedAt);
  if (since && until && since > until) {
    const detail = `until (${until.toISOString()}) is before since (${since.toISOString()}), so nothing can match.`;
    throw invalidInput([{ pointer: '/query/until', detail }]);
  }
  const [from, to] = [query.from, query.to].map((text) => readParty(text, homeCountry));
  const { accountSid, limit, class: classes, errorCode: errorCodes, channel } = query;
  const statuses = query.status?.flatMap((word) => pointOf(kind, word)?.status ?? []);
  const delivery = classes && { classes, now: askedAt, windows };
  const further = toFurtherFilters(query, askedAt);
  const filter = { ...further, statuses, from, to, accountSid, since, until, errorCodes, channel, delivery };
  return { filter, limit, after: cursor?.after ?? null, askedAt };
}

/** Throws a 400 for an `updatedSince` for which too much of the log would have to be read. */
function toFurtherFilters(query: CheckedListQuery, askedAt: Date): ListFilter {
  const { direction, callSid, parentCallSid, contradicted } = query;
  const updatedSince = resolve(query.updatedSince, askedAt);
  if (updatedSince && askedAt.getTime() - updatedSince.getTime() > MAX_UPDATED_DAYS * DAY_MS) {
    const detail =
      `updatedSince (${updatedSince.toISOString()}) is more than ${MAX_UPDATED_DAYS} days ago; every callback since then ` +
      'would have to be read. Ask for less, or follow /v1/feed, which tells of every callback once.';
    throw invalidInput([{ pointer: '/query/updatedSince', detail }]);
  }
  return { direction, callSid, parentCallSid, contradicted, updatedSince, tags: query.tag?.map(parseTag) };
}

function resolve(text: string | undefined, askedAt: Date): Date | undefined {
  return text === undefined ? undefined : (parseMoment(text, askedAt) ?? undefined);
}

function readParty(text: string | undefined, homeCountry: HomeCountry | null): NumberQuestion | undefined {
  return text === undefined ? undefined : (readPhoneNumber(text, homeCountry) ?? undefined);
}
