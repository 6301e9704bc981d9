import { memo, type ReactElement } from 'react';
import type { Column, Resource } from '../kinds/list-kind';
import { RowIsActive } from '../kinds/row-is-active';
import type { ActiveRow } from './use-active-row';

interface Props<Row extends Resource> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly index: number;
  readonly active: ActiveRow;
  readonly isOpen: boolean;
}

/** One resource. Tab moves the focus to the active row. A click makes a row active and opens it. */
export function GridRow<Row extends Resource>({ columns, row, index, active, isOpen }: Props<Row>): ReactElement {
  const isActive = active.index === index;
  return (
    <tr
      ref={(element) => active.onDrawn(index, element)}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      onFocus={() => active.onFocus(index)}
      onClick={(event) => {
        const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (!isOnLink && getSelection()?.isCollapsed !== false) active.onOpen(index);
      }}
    >
      <RowIsActive value={isActive}>
        {columns.map(({ title, cell }) => (
          <Cell key={title} cell={cell} row={row} />
        ))}
      </RowIsActive>
    </tr>
  );
}

/** A memo, so that a cell is drawn again only with another row: while the reader scrolls, most rows stay. */
const Cell = memo(function Cell({
  cell,
  row,
}: {
  readonly cell: (row: never) => React.ReactNode;
  readonly row: Resource;
}) {
  return <td>{cell(row as never)}</td>;
});
