import { parseDuration } from '@sidetrack/domain';
import { DateTime } from 'luxon';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}(:\d{2}){0,2}(\.\d{1,9})?$/;

/** Nothing was seen before this. A longer look back than PostgreSQL's calendar reaches means the same as this one. */
const EARLIEST = new Date(0);

/**
 * The moment that a person wrote: ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a duration (`4h`,
 * `3d`, `2w`) that long before now. Null when it is none of them. A time without a zone is refused: it would mean another
 * moment on another machine. A day is one of UTC, as the days of the audit are.
 */
export function parseMoment(text: string, now: Date): Date | null {
  const ago = parseDuration(text);
  if (ago !== null) return new Date(Math.max(EARLIEST.getTime(), now.getTime() - ago));
  // An unescaped `+` of a query string arrives as a space.
  const written = text.replace(/ (?=\d{2}:?\d{2}$)/, '+');
  if (!ISO_WITH_ZONE.test(written) && !DAY.test(written)) return null;
  const moment = DateTime.fromISO(written, { zone: 'utc' });
  return moment.isValid ? moment.toJSDate() : null;
}

/** How a moment is written, for whoever reads the API documents. */
export const MOMENT_SHAPES =
  'ISO 8601 with a zone, a day of UTC (`2026-01-31`: its beginning), or a length of time before now: `15m`, `4h`, `3d`, `2w`.';

/** Why a text is no moment, as a sentence that goes on after what it was given for; null when it is one. */
export function explainMoment(text: string): string | null {
  if (parseMoment(text, EARLIEST) !== null) return null;
  if (WITHOUT_ZONE.test(text))
    return 'has no zone: write a Z behind it for UTC (2026-01-31T08:00Z), or an offset such as +01:00.';
  return 'is no time with its zone (2026-01-31T08:00:00Z), no day (2026-01-31) and no length of time before now (90s, 15m, 4h, 3d, 2w).';
}
