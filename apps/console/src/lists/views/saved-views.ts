import { keep, useKept } from '../../shared/kept';
import { parseSearch, stringifySearch } from '../../shared/search-parameters';
import { filtersOf, readListSearch, type ListFilters } from '../filters/list-search';
import type { ListName } from '../kinds/list-names';

/** The filters of a list under a name. */
export interface View {
  readonly name: string;
  /** The filters as the address has them, without what is not set. */
  readonly search: string;
}

type Views = Readonly<Record<string, readonly View[]>>;

export const LONGEST_NAME = 60;
const MOST_VIEWS = 50;

const isView = (found: unknown): found is View =>
  typeof found === 'object' &&
  found !== null &&
  'name' in found &&
  'search' in found &&
  typeof found.name === 'string' &&
  typeof found.search === 'string';

const VIEWS = keep<Views>('sidetrack-views', localStorage, (found) =>
  Object.fromEntries(
    Object.entries(found ?? {}).map(([list, views]) => [list, Array.isArray(views) ? views.filter(isView) : []]),
  ),
);

export interface SavedViews {
  readonly views: readonly View[];
  readonly isFull: boolean;
  /** Keeps the filters under this name. A view of the same name is replaced. */
  readonly save: (name: string, filters: ListFilters) => void;
  readonly rename: (view: View, name: string) => void;
  readonly remove: (view: View) => void;
}

/** The views of a list that somebody has saved in this browser. */
export function useSavedViews(list: ListName): SavedViews {
  const views = useKept(VIEWS)[list] ?? [];
  const put = (changed: readonly View[]): void => VIEWS.set({ ...VIEWS.get(), [list]: changed });
  const without = (name: string): readonly View[] => views.filter((view) => view.name !== name);
  return {
    views,
    isFull: views.length >= MOST_VIEWS,
    save: (name, filters) => put([...without(name), { name, search: searchOf(filters) }]),
    rename: (view, name) =>
      put(
        views.filter((one) => one === view || one.name !== name).map((one) => (one === view ? { ...view, name } : one)),
      ),
    remove: (view) => put(without(view.name)),
  };
}

/** Filters as a view has them. Equal filters give equal text. */
export const searchOf = (filters: ListFilters): string =>
  stringifySearch({ ...filtersOf(readListSearch({ ...filters })) });

/** The filters that a view has. */
export const filtersOfView = ({ search }: View): ListFilters => filtersOf(readListSearch(parseSearch(search)));
