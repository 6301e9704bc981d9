import type { Kind } from '@sidetrack/domain';
import { findSilentSpans, type SilentSpan } from './find-silent-spans.js';
import type { Sightings } from './sightings.js';
import type { SlotSpan } from './slots.js';

/** Whose sightings these are: of everything (both null), of an account, or of one kind of an account. */
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
 * The silences of all series, oldest first. Each is told once: of everything when several accounts were silent together
 * (that each of them was is no news), of an account when it alone was, or when it stays silent for longer; and likewise of
 * an account and its kinds.
 */
export function findSilences(series: readonly Series[], within: SlotSpan): readonly SilentSeries[] {
  const alone = withoutRepetition(series).map((one) => ({ one, spans: findSilentSpans(one.sightings, within) }));
  const widestFirst = alone.toSorted((left, right) => breadthOf(right.one) - breadthOf(left.one));
  const found: SilentSeries[] = [];
  for (const { one, spans } of widestFirst) {
    const { accountSid, kind } = one;
    const narrower = alone.filter((other) => contains(one, other.one));
    const told = found.filter((wider) => contains(wider, one));
    const rest = told.length === 0 ? spans : findSilentSpans(one.sightings, within, told);
    const own = rest.filter((span) => countSilentParts(one, span, narrower) !== 1);
    found.push(...own.map((span) => ({ ...span, accountSid, kind })));
  }
  return found.toSorted((one, other) => one.from - other.from);
}

/** For each time, how many accounts (or kinds of an account) were unusually silent. */
function countSilentParts(
  { accountSid }: Name,
  { from, until }: SlotSpan,
  narrower: readonly { readonly one: Name; readonly spans: readonly SlotSpan[] }[],
): number {
  const silent = narrower.filter(({ spans }) => spans.some((span) => span.from < until && span.until > from));
  return new Set(silent.map(({ one }) => (accountSid === null ? one.accountSid : one.kind))).size;
}

type Name = Pick<Series, 'accountSid' | 'kind'>;

const breadthOf = ({ accountSid, kind }: Name): number => Number(accountSid === null) + Number(kind === null);

const contains = (wide: Name, narrow: Name): boolean =>
  breadthOf(wide) > breadthOf(narrow) && (wide.accountSid === null || wide.accountSid === narrow.accountSid);

/**
 * Where everything is of one account, or everything of an account is of one kind, the narrower series says more about
 * the same silence.
 */
function withoutRepetition(series: readonly Series[]): Series[] {
  return series.filter(
    (wide) => !series.some((narrow) => contains(wide, narrow) && wide.sightings.total === narrow.sightings.total),
  );
}
