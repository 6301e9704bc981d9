import { parseDuration, type Reading } from '@sidetrack/domain';
import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}(:\d{2}){0,2}(\.\d{1,9})?$/;

const NO_ZONE = 'has no zone: write a Z behind it for UTC (2026-01-31T08:00Z), or an offset such as +01:00.';
const NO_TIME =
  'is no time with its zone (2026-01-31T08:00:00Z), no day (2026-01-31) and no length of time before now (90s, 15m, 4h, 3d, 2w).';

/** Nothing was seen before this moment. A look back beyond PostgreSQL's calendar means the same as this moment. */
const EARLIEST = new Date(0);

/**
 * The moment that a person wrote: ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a duration
 * (`4h`, `3d`, `2w`), which means that long before now. A time without a zone is refused, because it would mean another
 * moment on another machine. A day is one of UTC, as the days of the audit are.
 */
export function readMoment(text: string, now: Date): Reading<Date> {
  const ago = parseDuration(text);
  if (ago !== null) return { value: new Date(Math.max(EARLIEST.getTime(), now.getTime() - ago)) };
  // An unescaped `+` of a query string arrives as a space.
  const written = text.replace(/ (?=\d{2}:?\d{2}$)/, '+');
  if (!ISO_WITH_ZONE.test(written) && !DAY.test(written))
    return { refusal: WITHOUT_ZONE.test(text) ? NO_ZONE : NO_TIME };
  const moment = DateTime.fromISO(written, { zone: 'utc' });
  return moment.isValid ? { value: moment.toJSDate() } : { refusal: NO_TIME };
}

/** How a moment is written, for whoever reads the API documents. */
export const MOMENT_SHAPES =
  'ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`.';
