import { DateTime } from 'luxon';

/** Callbacks of one second carry the same text, and reading the text costs 1 to 6 µs, so a few results are remembered. */
const REMEMBERED = 64;
/** Longer texts are not times, and must not stay in memory. */
const MAX_LENGTH = 128;
const millisByText = new Map<string, number | null>();

/**
 * The moment that a `Timestamp` names, or null when the text is not a time, or when its year is outside 1970 to 9999.
 * These forms are read:
 *
 * - RFC 2822, as both providers send it (`Thu, 04 Apr 2024 18:30:31 +0000`), with any zone of its section 4.3, and with
 *   `UTC` and `Etc/UTC`, as RestComm says it;
 * - ISO 8601 with an offset, as Telnyx sends it. Without an offset the text could mean many moments of a day.
 *
 * Both providers' have a resolution of one second (callback reference §1.1).
 */
export function parseTimestamp(text: string): Date | null {
  if (text.length > MAX_LENGTH) return null;
  let millis = millisByText.get(text);
  if (millis === undefined) {
    millis = read(text.trim());
    if (millisByText.size >= REMEMBERED) millisByText.clear();
    millisByText.set(text, millis);
  }
  return millis === null ? null : new Date(millis);
}

/**
 * Names of UTC that RFC 2822 does not know, and its one-letter zones, which have to be read as UTC (RFC 2822, §4.3).
 */
const OTHER_WORD_FOR_UTC = / (?:(?:Etc\/)?(?:UTC?|UCT|GMT|Zulu|Universal|Greenwich)|[A-IK-Z])$/i;
const ZONE_WORD = / [A-Za-z]{2,3}$/;
const ISO_WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ].*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

function read(text: string): number | null {
  const millis = readPlain(text) ?? readAny(text);
  return millis === null || millis < 0 || millis > LAST_MILLI ? null : millis;
}

const LAST_MILLI = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A time in the very form in which JavaScript writes times, or with `+0000` for its `GMT`, as both providers send it. That
 * the time is written back as it came proves that it was read rightly. Luxon takes ten times as long.
 */
function readPlain(text: string): number | null {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return null;
  const isWrittenSo = text.endsWith('Z')
    ? time.toISOString() === text.replace(/(:\d\d)Z$/, '$1.000Z')
    : time.toUTCString() === text.replace(/ \+0000$/, ' GMT');
  return isWrittenSo ? time.getTime() : null;
}

function readAny(text: string): number | null {
  const time = ISO_WITH_OFFSET.test(text)
    ? DateTime.fromISO(text.replace(' ', 'T').toUpperCase(), { zone: 'utc' })
    : DateTime.fromRFC2822(withRfcZone(text), { zone: 'utc' });
  return time.isValid ? time.toMillis() : null;
}

/**
 * Luxon knows the zone words of RFC 2822 in upper case only; the grammar of RFC 2822 allows any case (RFC 5234, §2.3).
 */
function withRfcZone(text: string): string {
  return text.replace(OTHER_WORD_FOR_UTC, ' +0000').replace(ZONE_WORD, (word) => word.toUpperCase());
}
