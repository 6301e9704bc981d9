import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, type ReactElement } from 'react';
import { useAccount } from '../shared/account';
import { isInOverlay } from '../shared/is-in-overlay';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { useWidth } from '../shared/use-width';
import { useChosenColumns } from './columns/chosen-columns';
import { columnsThatFit } from './columns/columns-that-fit';
import { EmptyList } from './empty-list';
import { ExportMenu } from './export/export-menu';
import { useExport } from './export/use-export';
import { faultsOf } from './filters/faults-of';
import { FilterBar } from './filters/filter-bar';
import { filtersOf, type ListFilters, type ListOrder, type ListSearch } from './filters/list-search';
import { ListGrid } from './grid/list-grid';
import type { ListKind, Resource } from './kinds/list-kind';
import { askedOf } from './list-question';
import { ListStatus } from './list-status';
import { ListTools } from './list-tools';
import './lists.css';
import { SidePanel } from './panel/side-panel';
import { useTotal } from './total/use-total';
import { useList } from './use-list';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly search: ListSearch;
}

/**
 * A list of resources of a kind, its filters, and the resource that is open beside it. All of this is in the address.
 */
export function ListPage<Row extends Resource>({ kind, search }: Props<Row>): ReactElement {
  const filters = useMemo(() => filtersOf(search), [search]);
  const account = useAccount();
  const asked = askedOf(filters, account);
  const { open } = search;
  const list = useList(kind, asked);
  const total = useTotal(kind, asked, list);
  const file = useExport(kind.route, asked);
  const navigate = useNavigate();
  const area = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const chosen = useChosenColumns(kind);
  const width = useWidth(room);
  const fitting = columnsThatFit(chosen.shown, width);

  const filter = useCallback(
    (values: ListFilters) => void navigate({ to: `/${kind.name}`, search: filtersOf(values) }),
    [navigate, kind],
  );
  const sort = (order: ListOrder): void => filter({ ...filters, order: order === kind.order ? undefined : order });
  const show = (sid: string | undefined): void =>
    void navigate({
      to: `/${kind.name}`,
      search: { ...filters, open: sid },
      // Going back once closes the panel, however many rows it has shown.
      replace: open !== undefined,
      resetScroll: false,
    });
  const close = (): void => {
    if (open === undefined) return;
    show(undefined);
    // The panel may hide the row until then.
    requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus());
  };
  useHotkeys([['Escape', (event) => !isInOverlay(event.target) && close()]]);

  const { rows, error } = list;
  const faults = useMemo(() => faultsOf(error), [error]);
  const again = list.hasMore ? list.readMore : list.readAnew;
  const isEmpty = rows?.length === 0;
  // Before its room is measured, nobody knows how a row is drawn. That is before anything is painted.
  const isDrawn = width > 0 && !(error !== null && rows === undefined);
  return (
    <Page title={kind.title} actions={<ExportMenu file={file} total={total} />}>
      {file.error && <ProblemAlert error={file.error} />}
      <div className="list" ref={area}>
        <ListTools kind={kind} filters={filters} total={total} chosen={chosen} fitting={fitting} onChange={filter} />
        <FilterBar title={kind.title} filters={kind.filters} values={filters} faults={faults} onChange={filter} />
        {/* A filter that is wrong is marked, and is as wrong the next time. */}
        {error && <ProblemAlert error={error} onRetry={faults.size > 0 ? undefined : again} />}
        <div className="list-body" data-open={open !== undefined}>
          <div className="list-main">
            {kind.above?.(asked)}
            <div className="list-room-measured" ref={room} aria-hidden="true" />
            {isDrawn && isEmpty && <EmptyList kind={kind} filters={filters} account={account} onChange={filter} />}
            {isDrawn && !isEmpty && (
              <ListGrid
                key={JSON.stringify(asked)}
                kind={kind}
                columns={fitting}
                width={width}
                order={filters.order ?? kind.order}
                onSort={sort}
                rows={rows}
                hasMore={list.hasMore}
                canReadMore={list.hasMore && error === null}
                readMore={list.readMore}
                open={open}
                onOpen={({ sid }) => show(sid)}
              />
            )}
          </div>
          {open !== undefined && <SidePanel sid={open} kind={kind.kind} onClose={close} />}
        </div>
        <ListStatus list={list} total={total} />
      </div>
    </Page>
  );
}
