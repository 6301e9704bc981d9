import type { Kind } from '@sidetrack/domain';
import type { Knobs } from '../knobs.js';
import type { ProviderState } from '../state/provider-state.js';
import type { Resource } from '../state/resource.js';
import type { Filter } from './filter.js';
import { listingOf } from './listing.js';

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 1_000;

export interface PageQuery {
  readonly page: number;
  readonly pageSize: number;
}

export interface Page extends PageQuery {
  readonly resources: readonly Resource[];
  /** Where the list goes on: the page's number, and the token that goes with it. */
  readonly next: { readonly page: number; readonly token: string } | null;
}

/** The page that a query asks for by these two names, or the name whose value is out of range. */
export function readPageQuery(query: URLSearchParams, pageName: string, sizeName: string): PageQuery | string {
  const page = Number(query.get(pageName) ?? 0);
  const pageSize = Number(query.get(sizeName) ?? DEFAULT_PAGE_SIZE);
  if (!Number.isInteger(page) || page < 0) return pageName;
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE_SIZE) return sizeName;
  return { page, pageSize };
}

/**
 * One page. Pages are counted from the front of the list as it is now, so a row that comes or goes meanwhile shifts all
 * that follow: the least that a reader may count on. The token names the last row, and decides nothing.
 */
export function readPage(
  state: ProviderState,
  kind: Kind,
  filter: Filter,
  { page, pageSize }: PageQuery,
  withDeleted = false,
): Page {
  if (page > 0) shift(state, kind, filter);
  const listing = listingOf(state, kind, filter, withDeleted);
  const pages = Math.max(1, Math.ceil(listing.length / pageSize));
  // A list that begins anew behind its last page.
  const shown = state.knobs.neverEnds === 'onward' ? page % pages : page;
  const resources = listing.slice(shown * pageSize, (shown + 1) * pageSize);
  const nextPage = nextAfter(state.knobs, page, page + 1 < pages);
  return {
    page,
    pageSize,
    resources,
    next: nextPage === null ? null : { page: nextPage, token: `PA${resources.at(-1)?.sid ?? ''}` },
  };
}

function nextAfter({ neverEnds }: Knobs, page: number, hasMore: boolean): number | null {
  if (neverEnds === 'same') return page;
  return hasMore || neverEnds === 'onward' ? page + 1 : null;
}

function shift(state: ProviderState, kind: Kind, filter: Filter): void {
  const how = state.knobs.shiftWhilePaging;
  const [first] = how === null ? [] : listingOf(state, kind, filter, false).slice(0, 1);
  if (first === undefined) return;
  if (how === 'insert') state.putCopyInFront(first);
  else state.remove(kind, first.sid);
}
