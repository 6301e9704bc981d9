import type { Zone } from '../shared/clock';
import { formatMoment, zoneName } from '../shared/format-time';
import type { Interval } from './ranges';

/** The beginning of an interval, in the short form for an axis. Days are days of UTC, in every zone. */
export function shortLabel(since: string, interval: Interval, zone: Zone): string {
  const text = formatMoment(new Date(since), interval === 'day' ? 'utc' : zone);
  return interval === 'day' ? text.slice('2026-'.length, '2026-01-31'.length) : text.slice(11, 16);
}

/** The beginning of an interval, in full. */
export function longLabel(since: string, interval: Interval, zone: Zone): string {
  const moment = new Date(since);
  if (interval === 'day') return `${since.slice(0, 10)} UTC`;
  return `${formatMoment(moment, zone).slice(0, 16)} ${zoneName(moment, zone)}`;
}
