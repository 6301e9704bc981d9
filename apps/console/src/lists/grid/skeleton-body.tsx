import { Skeleton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Column, Resource } from '../kinds/list-kind';

const ROWS = 14;
/** Of the width of its cell. */
const WIDTH = '70%';

/** The room that rows will take, so that nothing jumps when they come. */
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
