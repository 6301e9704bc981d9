import type { Pool } from 'pg';
import type { TimeRange } from '../ranges/intervals.js';
import { countSightings } from './count-sightings.js';
import { FEWEST_WEEKS, WEEKS_COMPARED } from './days-against-silence.js';
import { findSilences, type Series, type SilentSeries } from './find-silences.js';
import type { NotEnoughHistory, Silence, ToldSilences } from './silence.js';
import { beginningOfSlot, slotAt, SLOTS_PER_HOUR, SLOTS_PER_WEEK } from './slots.js';

/**
 * A silence that began before the range is told of for this long. After that the silent account counts as gone, and
 * absences tell of it.
 */
const BEGUN_BEFORE = SLOTS_PER_WEEK;

/** Three weeks, and the hour by which a comparison may be shifted. */
const ENOUGH = FEWEST_WEEKS * SLOTS_PER_WEEK + SLOTS_PER_HOUR;

/**
 * The silences that reach into a range: of everything, of an account, or of one kind of an account's, each told once.
 * `daysAgainstSilence` decides from the four weeks before whether a silence is unusual. The last minutes of the range
 * are judged only when their slot of five minutes is over.
 */
export async function tellSilences(
  database: Pool,
  { since, until, accountSid }: TimeRange & { readonly accountSid?: string },
): Promise<ToldSilences> {
  const [begin, end] = [slotAt(since), slotAt(until)];
  const within = { from: Math.max(0, begin - BEGUN_BEFORE), until: end };
  const span = { from: Math.max(0, within.from - WEEKS_COMPARED * SLOTS_PER_WEEK - SLOTS_PER_HOUR), until: end };
  const series = await countSightings(database, span, accountSid);
  const toSilence = (silent: SilentSeries): Silence => ({
    since: beginningOfSlot(silent.from),
    until: silent.until < end ? beginningOfSlot(silent.until) : until,
    accountSid: silent.accountSid,
    kind: silent.kind,
    expected: silent.usual,
    earlierDays: silent.earlierDays,
    isOver: silent.until < end,
  });
  return {
    silences: findSilences(series, within)
      .filter((silent) => silent.until > begin)
      .map(toSilence),
    notEnoughHistory: lackOfHistory(series, end),
  };
}

function lackOfHistory([widest]: readonly Series[], end: number): NotEnoughHistory | null {
  if (widest === undefined) return { firstSeenAt: null, enoughFrom: null };
  const { first } = widest.sightings;
  if (end > first + ENOUGH) return null;
  return { firstSeenAt: beginningOfSlot(first), enoughFrom: beginningOfSlot(first + ENOUGH) };
}
