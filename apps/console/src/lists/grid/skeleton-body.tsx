import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Column, Resource } from '../kinds/list-kind';

const ROWS = 14;
/** The share of its cell's width. */
const WIDTH = '70%';

/** Empty rows, so that nothing jumps when the real rows come. */
export function SkeletonBody<Row extends Resource>({
  columns,
}: {
  readonly columns: readonly Column<Row>[];
}): ReactElement {
  return (
    <tbody>
      {Array.from({ length: ROWS }, (_, row) => (
        <tr key={row}>
          {columns.map(({ title }) => (
            <td key={title}>
              <Skeleton height={14} width={WIDTH} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
