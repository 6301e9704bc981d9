import type { ReactElement } from 'react';
import type { Column, Resource } from '../kinds/list-kind';

/** The names of the columns. They stay in sight while the rows scroll. */
export function GridHead<Row extends Resource>({
  columns,
}: {
  readonly columns: readonly Column<Row>[];
}): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ title, width }) => (
          <th key={title} scope="col" style={{ width }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
