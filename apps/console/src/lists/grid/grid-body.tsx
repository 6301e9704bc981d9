import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment, type ReactElement } from 'react';
import { GridRow } from './grid-row';
import type { Column, Resource } from '../kinds/list-kind';
import type { ActiveRow } from './use-active-row';

interface Props<Row extends Resource> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** The rows that are drawn, and where they are. */
  readonly drawn: readonly VirtualItem[];
  /** The height of all rows together, in pixels. */
  readonly height: number;
  readonly active: ActiveRow;
  readonly open: string | undefined;
}

/** The drawn rows, with empty room in place of the rows that are not drawn. */
export function GridBody<Row extends Resource>(props: Props<Row>): ReactElement {
  const { columns, rows, drawn, height, active, open } = props;
  return (
    <tbody>
      {drawn.map(({ index, key, start }, at) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <Fragment key={key}>
            <Room height={start - (drawn[at - 1]?.end ?? 0)} columns={columns.length} />
            <GridRow columns={columns} row={row} index={index} active={active} isOpen={row.sid === open} />
          </Fragment>
        );
      })}
      <Room height={height - (drawn.at(-1)?.end ?? 0)} columns={columns.length} />
    </tbody>
  );
}

function Room({ height, columns }: { readonly height: number; readonly columns: number }): ReactElement | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className="list-room">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
