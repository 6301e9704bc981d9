import type { ReactElement } from 'react';
import type { Column, Resource } from '../kinds/list-kind';

const ROWS = 14;

/** Empty rows, so that nothing jumps when the real rows come. Their hundred cells are plain, and so drawn at once. */
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
              <div className="skeleton-cell" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
