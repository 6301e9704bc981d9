import { listOf, textOf } from '../../shared/search-parameters';

/** Which rows come first, by when they were first seen. */
export type ListOrder = 'newest' | 'oldest';

/** The filters of a list, and its order, as the address has them and the API receives them. */
export interface ListFilters {
  readonly status?: string[];
  readonly class?: string[];
  readonly errorCode?: string[];
  readonly channel?: string;
  readonly direction?: string;
  readonly country?: string;
  /** Each tag is a name, a colon and a value. */
  readonly tag?: string[];
  readonly contradicted?: string;
  readonly callSid?: string;
  readonly parentCallSid?: string;
  readonly updatedSince?: string;
  readonly from?: string;
  readonly to?: string;
  readonly accountSid?: string;
  readonly since?: string;
  readonly until?: string;
  /** Absent for the order that the list has of itself. */
  readonly order?: ListOrder;
}

export type FilterName = Exclude<keyof ListFilters, 'order'>;

/** What the address of a list says: its filters, and the resource that is open beside the list. */
export interface ListSearch extends ListFilters {
  /** The SID of the open resource. */
  readonly open?: string;
}

/** What an address says beside its filters: what is open, and the account that was chosen for all pages. */
const OF_THE_PAGE: readonly string[] = ['open', 'account'];

/** Reads the filters from an address. The API decides whether a value is valid. */
export const readListSearch = (search: Record<string, unknown>): ListSearch => ({
  status: listOf(search['status']),
  class: listOf(search['class']),
  errorCode: listOf(search['errorCode']),
  channel: textOf(search['channel']),
  direction: textOf(search['direction']),
  country: textOf(search['country']),
  tag: listOf(search['tag']),
  contradicted: textOf(search['contradicted']),
  callSid: textOf(search['callSid']),
  parentCallSid: textOf(search['parentCallSid']),
  updatedSince: textOf(search['updatedSince']),
  from: textOf(search['from']),
  to: textOf(search['to']),
  accountSid: textOf(search['accountSid']),
  since: textOf(search['since']),
  until: textOf(search['until']),
  order: orderOf(textOf(search['order'])),
  open: textOf(search['open']),
});

/**
 * The filters alone, without those that are not set. Equal filters give equal text, whatever address they came from.
 */
export function filtersOf(search: ListSearch): ListFilters {
  return Object.fromEntries(
    Object.entries(search).filter(([name, value]) => !OF_THE_PAGE.includes(name) && value !== undefined),
  );
}

const orderOf = (text: string | undefined): ListOrder | undefined =>
  text === 'newest' || text === 'oldest' ? text : undefined;

/** Filters whatever the order: how many rows there are does not depend on it. */
export function withoutOrder(filters: ListFilters): ListFilters {
  return filtersOf({ ...filters, order: undefined });
}
