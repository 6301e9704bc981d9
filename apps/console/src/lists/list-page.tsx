import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactElement } from 'react';
import { Page } from '../shared/page';
import { ProblemAlert } from '../shared/problem-alert';
import { EmptyList } from './empty-list';
import { ExportMenu } from './export/export-menu';
import { faultsOf } from './filters/faults-of';
import { FilterBar } from './filters/filter-bar';
import { ListGrid } from './grid/list-grid';
import { isInOverlay } from '../shared/is-in-overlay';
import type { ListKind, Resource } from './kinds/list-kind';
import { filtersOf, type ListFilters, type ListSearch } from './filters/list-search';
import { ListStatus } from './list-status';
import './lists.css';
import { SidePanel } from './panel/side-panel';
import { useExport } from './export/use-export';
import { useList } from './use-list';

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  readonly search: ListSearch;
}

/**
 * A list of resources of a kind, its filters, and the resource that is open beside it. All of this is in the address.
 */
export function ListPage<Row extends Resource>({ kind, search }: Props<Row>): ReactElement {
  const filters = filtersOf(search);
  const { open } = search;
  const list = useList(kind, filters);
  const file = useExport(kind.route, filters);
  const navigate = useNavigate();
  const area = useRef<HTMLDivElement>(null);

  const filter = (values: ListFilters): void => void navigate({ to: `/${kind.name}`, search: filtersOf(values) });
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
  const isEmpty = rows?.length === 0;
  return (
    <Page title={kind.title} actions={<ExportMenu {...file} />}>
      {file.error && <ProblemAlert error={file.error} />}
      <div className="list" ref={area}>
        <FilterBar
          title={kind.title}
          filters={kind.filters}
          values={filters}
          faults={faultsOf(error)}
          onChange={filter}
        />
        {error && <ProblemAlert error={error} onRetry={list.hasMore ? list.readMore : list.readAnew} />}
        {!(error && rows === undefined) && (
          <div className="list-body" data-open={open !== undefined}>
            <div className="list-main">
              {kind.above?.(filters)}
              {isEmpty ? (
                <EmptyList kind={kind} filters={filters} onChange={filter} />
              ) : (
                <ListGrid
                  key={JSON.stringify(filters)}
                  kind={kind}
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
        )}
        <ListStatus list={list} />
      </div>
    </Page>
  );
}
