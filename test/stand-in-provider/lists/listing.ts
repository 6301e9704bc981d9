import type { Kind } from '@sidetrack/domain';
import { startOf, type GeneratedDay } from '../state/generated-day.js';
import type { ProviderState } from '../state/provider-state.js';
import type { Resource } from '../state/resource.js';
import { matches, shareOfDay, type Filter } from './filter.js';

/** The rows of a list, of which only those of the wanted page are made. */
export interface Listing {
  readonly length: number;
  slice(from: number, until: number): Resource[];
}

/** All resources that a filter lets through: what happened, newest first, and after that the generated days. */
export function listingOf(state: ProviderState, kind: Kind, filter: Filter, withDeleted: boolean): Listing {
  const isListed = (resource: Resource): boolean =>
    matches(filter, resource) && (withDeleted || !state.knobs.deleted.has(resource.sid));
  const parts = [
    listed(state.list(kind).filter(isListed)),
    ...state.daysOf(kind).map((day) => listGenerated(state, day, filter, isListed)),
  ];
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    slice: (from, until) => sliceOf(parts, from, until),
  };
}

function listGenerated(
  state: ProviderState,
  day: GeneratedDay,
  filter: Filter,
  isListed: (resource: Resource) => boolean,
): Listing {
  const share = shareOfDay(filter, startOf(day.day));
  if (share === 'none') return listed([]);
  const all: Listing = {
    length: day.count - day.gone,
    slice: (from, until) =>
      Array.from({ length: Math.max(0, until - from) }, (_, place) => state.make(day, day.gone + from + place)),
  };
  if (share === 'some') return listed(all.slice(0, all.length).filter(isListed));
  // A page without those that do not belong there is only shorter: to fill it, every row would have to be made.
  return { length: all.length, slice: (from, until) => all.slice(from, until).filter(isListed) };
}

const listed = (resources: readonly Resource[]): Listing => ({
  length: resources.length,
  slice: (from, until) => resources.slice(from, until),
});

function sliceOf(parts: readonly Listing[], from: number, until: number): Resource[] {
  let before = 0;
  return parts.flatMap((part) => {
    const [first, last] = [Math.max(0, from - before), Math.min(part.length, until - before)];
    before += part.length;
    return first < last ? part.slice(first, last) : [];
  });
}
