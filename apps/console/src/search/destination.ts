import type { ListSearch } from '../lists/filters/list-search';
import type { ListName } from '../lists/kinds/list-names';

/** A page that a search leads to. */
export type Destination =
  | { readonly to: '/sid/$sid'; readonly params: { readonly sid: string } }
  | { readonly to: '/number/$number'; readonly params: { readonly number: string } }
  | { readonly to: '/ticket/$reference'; readonly params: { readonly reference: string } }
  | { readonly to: '/codes/$code'; readonly params: { readonly code: string } }
  | { readonly to: `/${ListName}`; readonly search: ListSearch };
