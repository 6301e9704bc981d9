import { formatNumber } from './format-number';
import { offsetMinutes, type Zone } from './zone';

const MINUTE_MS = 60_000;

/** `2026-01-31 08:00:01.480`, as the clocks of the zone show it. The order of the parts is the same in all zones. */
export function formatMoment(moment: Date, zone: Zone): string {
  const shown = new Date(moment.getTime() + offsetMinutes(moment, zone) * MINUTE_MS);
  return shown.toISOString().replace('T', ' ').replace('Z', '');
}

/** What the clocks of the zone are at that moment, by which a time is unmistakable: `UTC`, `UTC+1`, `UTC-3:30`. */
export function zoneName(moment: Date, zone: Zone): string {
  const offset = offsetMinutes(moment, zone);
  if (offset === 0) return 'UTC';
  const size = Math.abs(offset);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A duration in its two largest units: `3 d 4 h`, `1 min 2 s`, `1.4 s`, `12 ms`. */
export function formatDuration(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 1_000) return `${Math.round(size)} ms`;
  if (size < 10_000) return `${(Math.floor(size / 100) / 10).toFixed(1)} s`;
  const index = UNITS.findIndex(([, unit]) => size >= unit);
  const [name, unit] = UNITS[index] ?? UNITS[3];
  const [nextName, nextUnit] = UNITS[index + 1] ?? ['', Infinity];
  const rest = Math.floor((size % unit) / nextUnit);
  return `${Math.floor(size / unit)} ${name}${rest > 0 ? ` ${rest} ${nextName}` : ''}`;
}

/** Below this, an age says nothing that `just now` does not say. */
const JUST_NOW_MS = 10_000;

/** Of so few of the larger unit, the smaller one still matters. */
const FEW = 3;

/** How long ago, or until when, as precisely as people say it: `40 s ago`, `5 min ago`, `2 h 10 min ago`, `in 12 d`. */
export function formatRelative(moment: Date, now: Date): string {
  const difference = now.getTime() - moment.getTime();
  const size = Math.abs(difference);
  if (size < JUST_NOW_MS) return 'just now';
  const age = size < MINUTE_MS ? `${Math.floor(size / 10_000)}0 s` : ageOf(size);
  return difference > 0 ? `${age} ago` : `in ${age}`;
}

function ageOf(milliseconds: number): string {
  const [name, unit] = UNITS.find(([, length]) => milliseconds >= length) ?? UNITS[2];
  const isFew = name !== 'min' && milliseconds < FEW * unit;
  return isFew ? formatDuration(milliseconds) : `${formatNumber(Math.floor(milliseconds / unit))} ${name}`;
}
