import { DateTime } from 'luxon';

/** Callbacks of one second carry the same text, and reading it costs 6 µs: a few are remembered. */
const REMEMBERED = 64;
/** Longer texts are no times, and shall not stay in memory. */
const MAX_LENGTH = 128;
const millisByText = new Map<string, number | null>();

/**
 * The moment that a `Timestamp` names, or null when the text is none or its year is outside 1970 to 9999. Read are
 *
 * - RFC 2822, as both providers send it (`Thu, 04 Apr 2024 18:30:31 +0000`), with any zone of its section 4.3, and with `UTC`
 *   and `Etc/UTC`, as RestComm says it;
 * - ISO 8601 with an offset, as Telnyx sends it. Without one it could be any of a day's moments.
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

/** Names of UTC that RFC 2822 does not know, and its one-letter zones, all of which it wants to be read as UTC (RFC 2822, §4.3). */
const OTHER_WORD_FOR_UTC = / (?:(?:Etc\/)?(?:UTC?|UCT|GMT|Zulu|Universal|Greenwich)|[A-IK-Z])$/i;
const ZONE_WORD = / [A-Za-z]{2,3}$/;
const ISO_WITH_OFFSET = /^\d{4}-\d\d-\d\d[T ].*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

function read(text: string): number | null {
  const time = ISO_WITH_OFFSET.test(text)
    ? DateTime.fromISO(text.replace(' ', 'T').toUpperCase(), { zone: 'utc' })
    : DateTime.fromRFC2822(withRfcZone(text), { zone: 'utc' });
  return time.isValid && time.year >= 1970 && time.year <= 9999 ? time.toMillis() : null;
}

/** Luxon knows the zone words of RFC 2822 in upper case; its grammar has them in any (RFC 5234, §2.3). */
function withRfcZone(text: string): string {
  return text.replace(OTHER_WORD_FOR_UTC, ' +0000').replace(ZONE_WORD, (word) => word.toUpperCase());
}
