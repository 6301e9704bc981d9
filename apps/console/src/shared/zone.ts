/** `utc`, `local` for the zone of this machine, or the name of a zone as IANA has it: `Europe/Berlin`. */
export type Zone = string;

export const UTC: Zone = 'utc';
export const LOCAL: Zone = 'local';

const MINUTE_MS = 60_000;

/** Zones change their offset at a quarter of an hour, so within one the offset is the same. */
const QUARTER_MS = 15 * MINUTE_MS;
const MOST_KEPT = 4_000;

const formats = new Map<Zone, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Whether the browser knows a zone of this name. */
export function isZone(text: string): boolean {
  if (text === UTC || text === LOCAL) return true;
  try {
    formatOf(text);
    return true;
  } catch {
    return false;
  }
}

/** How many minutes the clocks of the zone are ahead of UTC at that moment. */
export function offsetMinutes(moment: Date, zone: Zone): number {
  if (zone === UTC) return 0;
  if (zone === LOCAL) return -moment.getTimezoneOffset();
  const key = `${zone} ${Math.floor(moment.getTime() / QUARTER_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_KEPT) offsets.clear();
  const offset = readOffset(formatOf(zone).format(moment));
  offsets.set(key, offset);
  return offset;
}

/** The moment at which the clocks of the zone show this: `2026-01-31T08:00`. NaN where that is no time. */
export function momentOf(shown: string, zone: Zone): Date {
  const asUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asUtc)) return new Date(Number.NaN);
  const guess = asUtc - offsetMinutes(new Date(asUtc), zone) * MINUTE_MS;
  // The first offset was read on the other side of a change to or from summer time, perhaps.
  return new Date(asUtc - offsetMinutes(new Date(guess), zone) * MINUTE_MS);
}

/** The zone by its full name, with the name of this machine's zone behind `local`. */
export function zoneInWords(zone: Zone): string {
  if (zone === UTC) return 'UTC';
  return zone === LOCAL ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
}

/** The zone by the last part of its name, for the head of a column: `UTC`, `New York`. */
export function shortZone(zone: Zone): string {
  const name = zoneInWords(zone);
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function formatOf(zone: Zone): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  return format;
}

/** Reads the end of `1/31/2026, GMT+05:30`. Without a number behind it GMT is meant. */
function readOffset(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
