import type { Kind } from '@sidetrack/domain';
import type { ProviderAccess } from '../provider-access.js';
import { collectionUrl } from './collection.js';
import { utcDay, type UtcDay } from './utc-day.js';

const SECOND_MS = 1_000;

/**
 * The first page of the list that both dialects have. Messages are listed by the day on which they were sent, so those
 * that never were are in no such list.
 *
 * @throws RangeError when `day` is no day
 */
export function firstPageUrl(access: ProviderAccess, kind: Kind, day: string, pageSize: number): string {
  const query = new URLSearchParams({ ...filtersOf(access, kind, utcDay(day)), PageSize: String(pageSize) });
  return `${collectionUrl(access, kind)}.json?${query.toString()}`;
}

function filtersOf({ dialect }: ProviderAccess, kind: Kind, day: UtcDay): Record<string, string> {
  if (kind === 'message') return { DateSent: day.day };
  const name = kind === 'call' ? 'StartTime' : 'DateCreated';
  return dialect === 'twilio' ? { [name]: day.day } : between(name, day);
}

/**
 * SignalWire takes moments in RFC 2822 here, and its documents contradict each other about whether a bound is part of
 * the range. One second more than the day at its start is in it either way.
 */
const between = (name: string, { start, end }: UtcDay): Record<string, string> => ({
  [`${name}>`]: new Date(start.getTime() - SECOND_MS).toUTCString(),
  [`${name}<`]: end.toUTCString(),
});
