import type { ReactElement } from 'react';
import { AnchorLink } from '../../shared/anchor-link';
import { isSet } from '../filters/filter';
import type { ListFilters } from '../filters/list-search';
import type { ListKind, Resource } from '../kinds/list-kind';
import { ManageViews } from './manage-views';
import { SaveView } from './save-view';
import { filtersOfView, searchOf, useSavedViews, type View } from './saved-views';
import { USUAL_VIEWS } from './usual-views';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly filters: ListFilters;
}

/** The views of a list: links that set all filters at once. What is set now can be saved as one more. */
export function ViewBar<Row extends Resource>({ kind, filters }: Props<Row>): ReactElement {
  const { name, title } = kind;
  const saved = useSavedViews(name);
  const usual = USUAL_VIEWS[name];
  const now = searchOf(filters);
  const isKnown = [...usual, ...saved.views].some(({ search }) => search === now);
  const isNarrowed = filters.order !== undefined || kind.filters.some((filter) => isSet(filter, filters));
  return (
    <div className="view-bar">
      <nav aria-label={`Views of ${title.toLowerCase()}`}>
        <ul className="view-links">
          {[...usual, ...saved.views].map((view) => (
            <li key={`${usual.includes(view) ? 'usual' : 'saved'} ${view.name}`}>
              <ViewLink list={name} view={view} isHere={view.search === now} />
            </li>
          ))}
        </ul>
      </nav>
      {isNarrowed && !isKnown && !saved.isFull && <SaveView onSave={(as) => saved.save(as, filters)} />}
      {saved.views.length > 0 && <ManageViews saved={saved} />}
    </div>
  );
}

function ViewLink({
  list,
  view,
  isHere,
}: {
  readonly list: ListKind<Resource>['name'];
  readonly view: View;
  readonly isHere: boolean;
}): ReactElement {
  return (
    <AnchorLink
      to={`/${list}`}
      search={filtersOfView(view)}
      className="view-link"
      underline="never"
      // Without this, any filters more than the view's would still count as the view.
      activeOptions={{ exact: true }}
      aria-current={isHere ? 'true' : undefined}
    >
      {view.name}
    </AnchorLink>
  );
}
