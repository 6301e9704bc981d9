import type { Kind } from '@sidetrack/domain';
import { findSilentSpans, type SilentSpan } from './find-silent-spans.js';
import type { Sightings } from './sightings.js';
import type { SlotSpan } from './slots.js';

/** Whose sightings: of everything (both null), of an account, or of one kind of an account's. */
export interface Series {
  readonly accountSid: string | null;
  readonly kind: Kind | null;
  readonly sightings: Sightings;
}

export interface SilentSeries extends SilentSpan {
  readonly accountSid: string | null;
  readonly kind: Kind | null;
}

/**
 * The silences of all series, oldest first. Each is told once, of the widest series that was silent: when nothing came at
 * all, that every account was silent too is no news; an account that stays silent for longer is told of on its own.
 */
export function findSilences(series: readonly Series[], within: SlotSpan): readonly SilentSeries[] {
  const found: SilentSeries[] = [];
  for (const one of withoutRepetition(series).toSorted((left, right) => breadthOf(right) - breadthOf(left))) {
    const told = found.filter((wider) => contains(wider, one));
    const { accountSid, kind } = one;
    found.push(...findSilentSpans(one.sightings, within, told).map((span) => ({ ...span, accountSid, kind })));
  }
  return found.toSorted((one, other) => one.from - other.from);
}

type Name = Pick<Series, 'accountSid' | 'kind'>;

const breadthOf = ({ accountSid, kind }: Name): number => Number(accountSid === null) + Number(kind === null);

const contains = (wide: Name, narrow: Name): boolean =>
  breadthOf(wide) > breadthOf(narrow) && (wide.accountSid === null || wide.accountSid === narrow.accountSid);

/** Where everything is of one account, or all of an account's is of one kind, the narrower says more about the same. */
function withoutRepetition(series: readonly Series[]): Series[] {
  return series.filter(
    (wide) => !series.some((narrow) => contains(wide, narrow) && wide.sightings.total === narrow.sightings.total),
  );
}
