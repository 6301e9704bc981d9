import { DateTime } from 'luxon';

/** Callbacks of one second carry the same text, and reading it costs 6 µs: a few are remembered. */
const REMEMBERED = 64;
/** Longer texts are no times, and shall not stay in memory. */
const MAX_LENGTH = 128;
const millisByText = new Map<string, number | null>();

/**
 * The moment that a `Timestamp` names, such as `Thu, 04 Apr 2024 18:30:31 +0000`, or null when the text is no RFC 2822
 * time or its year is outside 1970 to 9999. Both providers send it with a resolution of one second (callback
 * reference §1.1).
 */
export function parseTimestamp(text: string): Date | null {
  if (text.length > MAX_LENGTH) return null;
  let millis = millisByText.get(text);
  if (millis === undefined) {
    millis = read(text);
    if (millisByText.size >= REMEMBERED) millisByText.clear();
    millisByText.set(text, millis);
  }
  return millis === null ? null : new Date(millis);
}

function read(text: string): number | null {
  const time = DateTime.fromRFC2822(text, { zone: 'utc' });
  return time.isValid && time.year >= 1970 && time.year <= 9999 ? time.toMillis() : null;
}
