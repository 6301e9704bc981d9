import { useElementScrollRestoration } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactElement } from 'react';
import { widthOf } from '../columns/columns-that-fit';
import type { ListOrder } from '../filters/list-search';
import { keyOf, type Column, type ListKind, type Resource } from '../kinds/list-kind';
import { inLines, linesFor } from '../kinds/row-in-lines';
import { GridBody } from './grid-body';
import { GridHead } from './grid-head';
import { useIsPrinting } from '../../shared/use-is-printing';
import { SkeletonBody } from './skeleton-body';
import { useActiveRow } from './use-active-row';
import { everyRow, withActive } from './window-of-rows';

/** In pixels, as in lists.css. Known heights need no measuring, so nothing jumps. */
const HEIGHTS = { 1: 50, 2: 58, 3: 80 } as const;
const HEAD_HEIGHT = 34;
/** The number of rows that are drawn above and below the visible ones. */
const OVERSCAN = 8;
/** The next page is asked for this many rows before the end. */
const SOON = 50;

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  /** The columns; null where there is no room for them, and each row is drawn in lines. */
  readonly columns: readonly Column<Row>[] | null;
  /** The room for a row, in pixels. */
  readonly width: number;
  readonly order: ListOrder;
  readonly onSort: (order: ListOrder) => void;
  /** Undefined while the rows are being loaded. */
  readonly rows: readonly Row[] | undefined;
  readonly hasMore: boolean;
  /**
   * Whether the next page is asked for near the end. False after a page was refused, so that it is not asked for again
   * without a click.
   */
  readonly canReadMore: boolean;
  readonly readMore: () => void;
  /** The SID that is open beside the list. */
  readonly open: string | undefined;
  readonly onOpen: (row: Row) => void;
}

/** The rows of a list, of which only those near the visible part are drawn. Arrow keys, j and k move through them. */
export function ListGrid<Row extends Resource>(props: Props<Row>): ReactElement {
  const { kind, columns: fitting, width, order, onSort, rows, hasMore, canReadMore, readMore, open, onOpen } = props;
  const count = linesFor(width);
  const inOne = useMemo(() => [inLines(kind, count)], [kind, count]);
  const columns = fitting ?? inOne;
  const lines = fitting === null ? count : 1;
  const rowHeight = HEIGHTS[lines];
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = useIsPrinting();
  const restored = useElementScrollRestoration({ id: 'list' });
  const active = useActiveRow({ rows: rows ?? [], open, onOpen, onMove: (index) => virtualizer.scrollToIndex(index) });
  const virtualizer = useVirtualizer({
    count: rows?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(rows![index]!),
    initialOffset: restored?.scrollY,
    overscan: OVERSCAN,
    // The head stays in sight and covers this height of the rows.
    scrollPaddingEnd: HEAD_HEIGHT,
    rangeExtractor: (range) => (isPrinting ? everyRow(range) : withActive(range, active.index)),
    // React warns about drawing at once from within a lifecycle.
    useFlushSync: false,
  });
  const drawnHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    if (drawnHeight.current === rowHeight) return;
    const first = Math.floor((scroller.current?.scrollTop ?? 0) / drawnHeight.current);
    drawnHeight.current = rowHeight;
    virtualizer.measure();
    // What was in sight stays in sight: the row that is open, else the first one.
    if (open === undefined) virtualizer.scrollToIndex(first, { align: 'start' });
    else virtualizer.scrollToIndex(active.index, { align: 'center' });
  });
  const lastDrawn = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (canReadMore && rows !== undefined && lastDrawn >= rows.length - SOON) readMore();
  });
  return (
    <div className="list-scroller" ref={scroller} data-scroll-restoration-id="list" onKeyDown={active.onKeyDown}>
      <table
        role="grid"
        className="list-table"
        data-lines={lines}
        style={{ minWidth: widthOf(columns) }}
        aria-label={`${kind.title}, ${order} first`}
        aria-rowcount={rows === undefined || hasMore ? -1 : rows.length + 1}
        aria-busy={rows === undefined}
      >
        <GridHead columns={columns} order={order} onSort={onSort} />
        {rows === undefined ? (
          <SkeletonBody columns={columns} />
        ) : (
          <GridBody
            columns={columns}
            rows={rows}
            drawn={virtualizer.getVirtualItems()}
            height={virtualizer.getTotalSize()}
            active={active}
            open={open}
          />
        )}
      </table>
    </div>
  );
}
