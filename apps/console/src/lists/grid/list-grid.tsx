import { useElementScrollRestoration } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactElement } from 'react';
import { GridBody } from './grid-body';
import { GridHead } from './grid-head';
import { keyOf, type ListKind, type Resource } from '../kinds/list-kind';
import { SkeletonBody } from './skeleton-body';
import { useActiveRow } from './use-active-row';
import { withActive } from './window-of-rows';

/** In pixels, as in lists.css: heights that are known need no measuring, and nothing jumps. */
const ROW_HEIGHT = 48;
const HEAD_HEIGHT = 34;
/** Rows that are drawn above and below what can be seen. */
const OVERSCAN = 8;
/** So many rows before the end the next page is asked for. */
const SOON = 50;

interface Props<Row extends Resource> {
  readonly kind: ListKind<Row>;
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly hasMore: boolean;
  /** Whether more is asked for as the end comes near: not by itself again after it was refused. */
  readonly canReadMore: boolean;
  readonly readMore: () => void;
  /** The SID that stands beside the list. */
  readonly open: string | undefined;
  readonly onOpen: (row: Row) => void;
}

/** The rows of a list, of which only those in sight are drawn; arrows or j and k lead through them. */
export function ListGrid<Row extends Resource>(props: Props<Row>): ReactElement {
  const { kind, rows, hasMore, canReadMore, readMore, open, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const restored = useElementScrollRestoration({ id: 'list' });
  const active = useActiveRow({ rows: rows ?? [], open, onOpen, onMove: (index) => virtualizer.scrollToIndex(index) });
  const virtualizer = useVirtualizer({
    count: rows?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keyOf(rows![index]!),
    initialOffset: restored?.scrollY,
    overscan: OVERSCAN,
    // The head stays in sight, so that much less of the rows is.
    scrollPaddingEnd: HEAD_HEIGHT,
    rangeExtractor: (range) => withActive(range, active.index),
    // Drawing at once from within a lifecycle is what React warns of.
    useFlushSync: false,
  });
  const lastDrawn = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (canReadMore && rows !== undefined && lastDrawn >= rows.length - SOON) readMore();
  });
  const width = kind.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="list-scroller" ref={scroller} data-scroll-restoration-id="list" onKeyDown={active.onKeyDown}>
      <table
        role="grid"
        className="list-table"
        style={{ minWidth: width }}
        aria-label={`${kind.title}, ${kind.order}`}
        aria-rowcount={rows === undefined || hasMore ? -1 : rows.length + 1}
        aria-busy={rows === undefined}
      >
        <GridHead columns={kind.columns} />
        {rows === undefined ? (
          <SkeletonBody columns={kind.columns} />
        ) : (
          <GridBody
            columns={kind.columns}
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
