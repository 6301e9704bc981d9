import type { Kind } from '@sidetrack/domain';
import { invalidInput } from '@sidetrack/http-service';
import { findRecipients, UNKNOWN_COUNTRY, type ListFilter } from '@sidetrack/views';
import type { DataSource } from 'typeorm';

/** Nothing finds what has no number but looking at every one, so the range of time has to be a short one. */
const MAX_UNKNOWN_DAYS = 31;
const DAY_MS = 86_400_000;

/** A filter together with the recipients of a country, when one is asked for. Throws a 400 for more than can be looked through. */
export async function ofCountry<Filter extends Pick<ListFilter, 'recipients' | 'since' | 'until'>>(
  database: DataSource,
  kind: Kind,
  country: string | undefined,
  filter: Filter,
  askedAt: Date,
): Promise<Filter> {
  if (country === undefined || kind === 'recording') return filter;
  if (country === UNKNOWN_COUNTRY) refuseLongRange(filter, askedAt);
  return { ...filter, recipients: await findRecipients(database, kind, country) };
}

function refuseLongRange({ since, until }: Pick<ListFilter, 'since' | 'until'>, askedAt: Date): void {
  if (since !== undefined && (until ?? askedAt).getTime() - since.getTime() <= MAX_UNKNOWN_DAYS * DAY_MS) return;
  const detail =
    `country=${UNKNOWN_COUNTRY} looks at everything that was first seen in the range, so it needs since, and at most ` +
    `${MAX_UNKNOWN_DAYS} days from there until until.`;
  throw invalidInput([{ pointer: '/query/country', detail }]);
}
