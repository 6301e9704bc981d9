import { parseDuration } from '@sidetrack/domain';
import { DateTime } from 'luxon';

const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Nothing was seen before this. A longer look back than PostgreSQL's calendar reaches means the same as this one. */
const EARLIEST = new Date(0);

/**
 * The moment that a person wrote: ISO 8601 with a zone, or a duration (`4h`, `3d`) that long before now. Null when it
 * is neither. A time without a zone is refused: it would mean another moment on another machine.
 */
export function parseMoment(text: string, now: Date): Date | null {
  const ago = parseDuration(text);
  if (ago !== null) return new Date(Math.max(EARLIEST.getTime(), now.getTime() - ago));
  // An unescaped `+` of a query string arrives as a space.
  const written = text.replace(/ (?=\d{2}:?\d{2}$)/, '+');
  if (!ISO_WITH_ZONE.test(written)) return null;
  const moment = DateTime.fromISO(written);
  return moment.isValid ? moment.toJSDate() : null;
}
