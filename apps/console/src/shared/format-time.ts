import type { Zone } from './clock';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** `2026-01-31 08:00:01.480`, in UTC or in the zone of this machine. The order of the parts is the same in both. */
export function formatMoment(moment: Date, zone: Zone): string {
  if (zone === 'utc') return moment.toISOString().replace('T', ' ').replace('Z', '');
  const day = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
  const time = `${pad(moment.getHours())}:${pad(moment.getMinutes())}:${pad(moment.getSeconds())}`;
  return `${day} ${time}.${pad(moment.getMilliseconds(), 3)}`;
}

/** `UTC`, or the offset of this machine's zone at that moment: `+02:00`. */
export function zoneName(moment: Date, zone: Zone): string {
  if (zone === 'utc') return 'UTC';
  const minutes = -moment.getTimezoneOffset();
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
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

/** How long ago, or until when: `5 min ago`, `in 2 h`. */
export function formatRelative(moment: Date, now: Date): string {
  const difference = now.getTime() - moment.getTime();
  if (Math.abs(difference) < 1_000) return 'just now';
  return difference > 0 ? `${formatDuration(difference)} ago` : `in ${formatDuration(difference)}`;
}
